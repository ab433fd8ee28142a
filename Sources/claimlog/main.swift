import ClaimlogCLI
import Foundation

// The whole program is in ClaimlogCLI, where tests can run it.
exit(CommandLineTool.main())
