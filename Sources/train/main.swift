// Learns the tagger and the parser from treebanks: `train CORPUS MODEL`, as `Scripts/train` runs it.

import Foundation
import Treebanks

func stop(_ message: String, status: Int32) -> Never {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
  exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, let corpus = arguments.first, let output = arguments.last else {
  stop("usage: train CORPUS MODEL", status: 2)
}

/// The files that are learned from: all of the English Web Treebank's training part, and GUM's Wikinews articles.
let files = ["en_ewt-train.conllu", "en_gum-news+interview-train.conllu"]
do {
  var sentences: [GoldSentence] = []
  for file in files {
    let text = try String(contentsOfFile: "\(corpus)/\(file)", encoding: .utf8)
    sentences += try Treebank(reading: text).sentences
  }
  Training.dev = try Treebank(reading: String(contentsOfFile: "\(corpus)/en_ewt-dev.conllu", encoding: .utf8)).sentences
  let model = Training(sentences) { line in
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }.run()
  try Data(model).write(to: URL(fileURLWithPath: output))
} catch {
  stop("cannot learn from \(corpus): \(error)", status: 1)
}
