// ClaimlogCLI: the command. One file a verb in Commands, what they print in Rendering, and in Running what stands between
// them and the system: the context, errors, the pager.
//
// What may enter: declarations, words and layout. What may not: a decision about claims (that belongs to Ledgers), and any
// reach for the clock, the environment or the standard streams past the Context.

internal import CommandLineKit

/// A command's configuration, with the context that all of ours run in.
typealias CommandConfiguration = CommandLineKit.CommandConfiguration<Context>
