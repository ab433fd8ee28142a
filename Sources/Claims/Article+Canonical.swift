extension Article {
  /// What differs from visit to visit: the parameters that campaigns and sharing add to an address.
  private static let visitParameters = [
    "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "cmpid", "ocid", "ns_mchannel", "ns_source",
    "smid", "smtyp", "ref_src", "src",
  ]

  /// The address that an article goes by: without fragment, default port and what differs from visit to visit; scheme and
  /// host in lower case, `http` as `https`.
  ///
  /// Anything that is no web address stays as it is.
  public static func canonical(_ url: String) -> String {
    let text = url.prefix { $0 != "#" }
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else {
      return String(text)
    }
    let rest = text.dropFirst(scheme.count)
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    var host = rest[..<end].lowercased()
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    let parts = rest[end...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? ""
    let query = (parts.count > 1 ? parts[1] : "").split(separator: "&").filter { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return !name.hasPrefix("utm_") && !visitParameters.contains(name)
    }
    return "https://\(host)\(path.isEmpty ? "/" : path)" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }
}

extension Article {
  /// All addresses that it is known under, in canonical form, each once; what it goes by first.
  public var knownAddresses: [String] {
    var known: [String] = []
    for address in [canonical, url, retrieval?.from].compactMap({ $0 }) + addresses {
      let form = Self.canonical(address)
      if !known.contains(where: { $0.isSame(as: form) }) { known.append(form) }
    }
    return known
  }
}
