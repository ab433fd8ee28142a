internal import English

/// What was learned, in the bytes that `SyntaxModel` reads.
struct PackedModel {
  /// The model's bytes.
  private(set) var bytes = Array("CLMODEL1".utf8)

  /// A model's weights with the features that they are of.
  typealias Learned = (features: [UInt64], weights: Weights)

  init(labels: Labels, tagger: Learned, parser: Learned) {
    // Some four rows a bucket.
    let packed = [
      PackedWeights(tagger.weights, features: tagger.features, bits: 15).bytes,
      PackedWeights(parser.weights, features: parser.features, bits: 17).bytes,
    ]
    let tags = labels.tags.map { "tag \($0)\n" }
    let relations = labels.relations.map { "relation \($0.rawValue)\n" }
    let lists = Array((tags + relations).joined().utf8)
    let first = bytes.count + 3 * 4 + lists.count
    for number in [lists.count, first, first + packed[0].count] {
      bytes += PackedWeights.littleEndian(UInt32(number))
    }
    bytes += lists + packed[0] + packed[1]
  }
}
