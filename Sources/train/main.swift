// Learns the tagger and the parser from treebanks: `train CORPUS MODEL`, as `Scripts/train` runs it.

import Foundation
import Treebanks

func say(_ line: String) {
  FileHandle.standardError.write(Data("\(line)\n".utf8))
}

func stop(_ message: String, status: Int32) -> Never {
  say(message)
  exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, let corpus = arguments.first, let output = arguments.last else {
  stop("usage: train CORPUS MODEL", status: 2)
}

/// The sentences of some files in the corpus.
func sentences(of files: [String]) throws -> [GoldSentence] {
  try files.flatMap { file in
    try Treebank(reading: String(contentsOfFile: "\(corpus)/\(file)", encoding: .utf8)).sentences
  }
}

do {
  // All of the English Web Treebank's training part, and GUM's Wikinews articles and interviews.
  let training = Training(
    try sentences(of: ["en_ewt-train.conllu", "en_gum-news+interview-train.conllu"]),
    heldOut: try sentences(of: ["en_ewt-dev.conllu"]), report: say)
  try Data(training.run()).write(to: URL(fileURLWithPath: output))
} catch {
  stop("cannot learn from the treebanks in \(corpus): \(error)", status: 1)
}
