/// Who wrote a page's article.
enum PageAuthors {
  /// The names that the first source gives which names people: the JSON-LD, the `meta` elements, the printed byline; last the
  /// organizations of the JSON-LD. Where the byline has all of them and more, it counts.
  ///
  /// The publisher itself and its staff are no authors. On the pages of `Scripts/score pages`, of those that have it, the JSON-LD
  /// names just the people noted in .94, the `meta` elements in .85, the byline in .88; together .91 of all pages.
  static func find(meta: MetaTags, data: LinkedData, printed: PrintedFacts, publisher: PagePublisher) -> [String] {
    let linked = data.first { $0.authors.isEmpty ? nil : $0.authors } ?? []
    let people = linked.filter { !$0.isOrganization }.flatMap { AuthorNames(PageText.plain($0.name)).names }
    let organizations = linked.filter(\.isOrganization).flatMap { AuthorNames(PageText.plain($0.name)).names }
    let told = Self.told(meta)
    for names in [people, told, printed.authors, organizations] {
      let others = names.filter { !publisher.isOwn($0) }
      guard !others.isEmpty else { continue }
      return distinct(printed.hasSureByline && isPart(others, of: printed.authors) ? printed.authors : others)
    }
    return []
  }

  /// The names of the first `meta` elements that have any; addresses of authors' pages are none.
  private static func told(_ meta: MetaTags) -> [String] {
    for name in names {
      let contents = meta.all(name).filter { !$0.contains("://") }
      let names = contents.flatMap { AuthorNames(PageText.plain($0)).names }
      if !names.isEmpty { return names }
    }
    // What cards for sharing say beside “Written by”.
    guard let label = meta.first(["twitter:label1"]), AuthorNames.isSame(label, "Written by"),
      let name = meta.first(["twitter:data1"])
    else { return [] }
    return AuthorNames(name).names
  }

  private static let names = [
    "author", "authors", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
    "citation_author", "article:author_name", "cxenseparse:author",
  ]

  /// Whether all names are among others: data often gives the first of several authors.
  private static func isPart(_ names: [String], of others: [String]) -> Bool {
    names.allSatisfy { name in others.contains { AuthorNames.isSame($0, name) } }
  }

  private static func distinct(_ names: [String]) -> [String] {
    var distinct: [String] = []
    for name in names where !distinct.contains(where: { AuthorNames.isSame($0, name) }) { distinct.append(name) }
    return distinct
  }
}
