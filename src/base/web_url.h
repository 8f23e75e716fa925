// The one reader of web addresses: of records, of tables and of links in running text. It takes
// what browsers take (Japanese paths and hosts, which it encodes), mends slips of the scheme, and
// refuses all that is no http or https address of a host. Pure, safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace shirube {

struct WebUrl {
  /// https or http, a host in ASCII (punycode), and a path in ASCII (percent-encoded).
  std::string url;
  enum class Scheme {
    as_written,
    /// There was none: www.example.jp.
    added,
    /// It was misspelt: http:www.example.jp, https;//…, ttps://….
    mended,
  } scheme = Scheme::as_written;
};

/// Nothing for what is no web address, above all for other schemes (javascript:, data:).
std::optional<WebUrl> read_web_url(std::string_view text);

/// `text` with every byte percent-encoded that is neither a letter or digit nor one of - . _ ~ nor
/// in `kept`.
std::string percent_encoded(std::string_view text, std::string_view kept = {});

/// No character that browsers drop or read as something else, that nobody sees, or that ends an
/// attribute or a log line.
bool may_stand_in_url(std::string_view text);

/// A host name in ASCII of at least two labels, the last of which is no number.
bool is_host_name(std::string_view text);

}  // namespace shirube
