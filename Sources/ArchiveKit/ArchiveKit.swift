/// What lies packed in gzip streams and zip files.
///
/// This room wraps zlib: ``Inflating`` unpacks bytes that come in pieces, ``gunzip(_:atMost:)`` some that are there, and
/// ``ZipFile`` finds files in a zip file. It knows nothing of pages and articles, and writes nothing. What is packed is hostile
/// until proven otherwise: nothing of a size that somebody claims is allocated, and all that is unpacked has a limit.
enum ArchiveKit {}
