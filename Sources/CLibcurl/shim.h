#pragma once
#include <curl/curl.h>

// Swift does not import variadic functions, so each use of curl_easy_setopt and curl_easy_getinfo that is needed has a
// name here.

/// Sets an option that is a number or a switch.
static inline CURLcode claimlog_curl_set_number(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

/// Sets an option that is a large number.
static inline CURLcode claimlog_curl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(easy, option, value);
}

/// Sets an option that is a text; the library copies it.
static inline CURLcode claimlog_curl_set_text(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

/// Sets an option that is a list, which must live as long as it is set.
static inline CURLcode claimlog_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(easy, option, value);
}

/// Has the library write what went wrong into `buffer`, of CURL_ERROR_SIZE bytes.
static inline CURLcode claimlog_curl_set_error_buffer(CURL *easy, char *buffer) {
  return curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, buffer);
}

/// Has the library call these functions with `receiver`.
static inline CURLcode claimlog_curl_set_receiver(CURL *easy, void *receiver, curl_write_callback head,
                                                  curl_write_callback body, curl_opensocket_callback socket,
                                                  curl_xferinfo_callback progress) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_HEADERDATA, receiver);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, head);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_WRITEDATA, receiver);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, body);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, receiver);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, socket);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_XFERINFODATA, receiver);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, progress);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
  return code;
}

/// What the library knows of a transfer, as a number.
static inline CURLcode claimlog_curl_get_number(CURL *easy, CURLINFO info, long *value) {
  return curl_easy_getinfo(easy, info, value);
}

/// What the library knows of a transfer, as a large number.
static inline CURLcode claimlog_curl_get_size(CURL *easy, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(easy, info, value);
}
