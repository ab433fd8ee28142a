extension PageAddress {
  /// Whether two addresses are of one site, so that a page at one may say that it goes by the other.
  ///
  /// A page can claim what it likes; one that could claim another publisher's address would put its text in the place of
  /// that publisher's article. So the hosts must be equal but for what names a form of the site (`www.`, `m.`, `amp.`), or share
  /// the name that somebody registered: the last two labels, or three under the likes of `co.uk` and under the services that give
  /// everybody a name (`blogspot.com`). Numeric addresses and names of one label must be equal, and so must ports other than
  /// the schemes' own.
  func isOfSite(of other: PageAddress) -> Bool {
    guard port.isEmpty || port == other.port else { return false }
    if plainHost == other.plainHost { return true }
    guard let own = registeredName, let others = other.registeredName else { return false }
    return own == others
  }

  /// The host without what names a form of the site.
  private var plainHost: Substring {
    var host = host[...]
    for prefix in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(prefix) { host = host.dropFirst(prefix.count) }
    return host
  }

  /// The part of the host that somebody registered; nil where nothing is.
  var registeredName: String? {
    let labels = host.split(separator: ".")
    guard labels.count >= 2, let last = labels.last, last.contains(where: { !$0.isNumber }) else { return nil }
    let second = labels[labels.count - 2]
    let pair = second + "." + last
    let isShared =
      (last.utf8.count == 2 && Self.secondLevels.contains(String(second))) || Self.givers.contains(String(pair))
    guard isShared else { return String(pair) }
    return labels.count >= 3 ? labels.suffix(3).joined(separator: ".") : nil
  }

  /// The label of the host that names the site: `example` in `www.example.co.uk`.
  var siteLabel: String? { registeredName?.split(separator: ".").first.map(String.init) }

  /// Labels under a country's that are nobody's own.
  private static let secondLevels: Set<String> = [
    "ac", "co", "com", "edu", "gob", "gov", "govt", "gouv", "id", "ltd", "me", "mil", "ne", "net", "nom", "or", "org",
    "plc",
    "sch", "go", "in", "blogspot",
  ]

  /// Services that give a name of theirs to everybody, from the private part of the Public Suffix List.
  private static let givers: Set<String> = [
    "amazonaws.com", "appspot.com", "azurewebsites.net", "blogspot.com", "cloudfront.net", "firebaseapp.com", "fly.dev",
    "github.io", "gitlab.io", "herokuapp.com", "livejournal.com", "medium.com", "neocities.org", "netlify.app",
    "onrender.com",
    "pages.dev", "substack.com", "tumblr.com", "typepad.com", "vercel.app", "web.app", "webflow.io", "weebly.com",
    "wixsite.com",
    "wordpress.com", "workers.dev", "ghost.io", "beehiiv.com",
  ]
}
