/// What lies packed in zip and gzip files.
///
/// This room wraps libarchive, and knows nothing of pages and articles.
enum ArchiveKit {}
