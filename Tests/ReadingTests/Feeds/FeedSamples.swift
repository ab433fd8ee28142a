import Measures
import Reading

/// A feed with these items inside its channel.
func rss(_ items: String, channel: String = "<title>Example Wire</title><link>https://wire.example/</link>") -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
  xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>\(channel)
  \(items)
  </channel></rss>
  """
}

func atom(_ entries: String, attributes: String = "") -> String {
  "<feed xmlns=\"http://www.w3.org/2005/Atom\" \(attributes)><title>Example Times</title>"
    + "<link href=\"https://times.example/\"/>\(entries)</feed>"
}

/// The feed that a text is.
func feed(_ text: String, type: String? = nil, at address: String? = "https://feeds.example/news/feed.xml") throws
  -> Feed
{
  try Feed(Array(text.utf8), type: type, address: address)
}

/// The only item of an RSS feed.
func item(_ fields: String) throws -> Feed.Item {
  let items = try feed(rss("<item>\(fields)</item>")).items
  guard items.count == 1 else { throw ReadingError("read one item", why: "there were \(items.count)") }
  return items[0]
}
