#include "place/online/http_client.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstdlib>
#include <mutex>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace shirube {
namespace {

struct UrlDeleter {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, UrlDeleter>;

/// What one answer has brought so far.
struct Transfer {
  const HttpSettings& settings;
  HttpFault fault = HttpFault::none;
  std::size_t header_bytes = 0;
  std::string body;
};

/// Ends the transfer when a callback gives it back.
constexpr std::size_t stop = 0;

std::size_t take_body(char* bytes, std::size_t, std::size_t count, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  if (transfer.body.size() + count > transfer.settings.body_limit) {
    transfer.fault = HttpFault::too_large;
    return stop;
  }
  transfer.body.append(bytes, count);
  return count;
}

/// A header that announces bytes which only a decompressor can read.
bool announces_compression(std::string_view line) {
  const std::string plain = ascii_lower(line);
  const std::size_t colon = plain.find(':');
  if (colon == plain.npos) return false;
  const std::string_view name = trim(std::string_view(plain).substr(0, colon));
  const std::string_view value = trim(std::string_view(plain).substr(colon + 1));
  if (name == "content-encoding") return value != "identity" && !value.empty();
  return name == "transfer-encoding" && value != "chunked" && value != "identity";
}

std::size_t take_header(char* bytes, std::size_t, std::size_t count, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  transfer.header_bytes += count;
  if (transfer.header_bytes > transfer.settings.header_limit) {
    transfer.fault = HttpFault::too_large;
  } else if (announces_compression({bytes, count})) {
    transfer.fault = HttpFault::encoded;
  }
  return transfer.fault == HttpFault::none ? count : stop;
}

HttpFault fault_of(CURLcode code) {
  switch (code) {
    case CURLE_OK:
      return HttpFault::none;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
      return HttpFault::dns;
    case CURLE_COULDNT_CONNECT:
      return HttpFault::refused;
    case CURLE_OPERATION_TIMEDOUT:
      return HttpFault::timeout;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_USE_SSL_FAILED:
      return HttpFault::tls;
    case CURLE_FILESIZE_EXCEEDED:
      return HttpFault::too_large;
    default:
      // CURLE_UNSUPPORTED_PROTOCOL, too: our scheme is checked before, so it is the server that
      // speaks something else.
      return HttpFault::broken;
  }
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool one_line(std::string_view text) {
  return std::none_of(text.begin(), text.end(), is_control);
}

std::string part_of(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return "";
  std::string copy = text;
  curl_free(text);
  return copy;
}

/// "https", "http" when it may be asked by it, else empty.
std::string allowed_scheme(CURLU* url) {
  std::string scheme = part_of(url, CURLUPART_SCHEME);
  if (scheme == "https") return scheme;
  const std::string host = ascii_lower(part_of(url, CURLUPART_HOST));
  const bool here = host == "127.0.0.1" || host == "[::1]" || host == "localhost";
  return scheme == "http" && here ? scheme : "";
}

void start_curl() {
  static std::once_flag once;
  std::call_once(once, [] {
    // libcurl would write the keys of our connections to the file that this names.
    unsetenv("SSLKEYLOGFILE");
    curl_global_init(CURL_GLOBAL_DEFAULT);
  });
}

template <typename Value>
bool set(CURL* curl, CURLoption option, Value value) {
  return curl_easy_setopt(curl, option, value) == CURLE_OK;
}

/// What holds for every request. Certificates and host names are checked by libcurl's default; no
/// line of this program changes that (script/lint looks).
bool configure(CURL* curl, const HttpSettings& settings) {
  const auto limit = static_cast<curl_off_t>(settings.body_limit);
  bool good =
      set(curl, CURLOPT_USERAGENT, settings.user_agent.c_str()) &&
      set(curl, CURLOPT_NOSIGNAL, 1L) && set(curl, CURLOPT_FOLLOWLOCATION, 0L) &&
      set(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings.connect_time.count())) &&
      set(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(settings.total_time.count())) &&
      set(curl, CURLOPT_LOW_SPEED_LIMIT, 64L) &&
      set(curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(settings.patience.count())) &&
      set(curl, CURLOPT_MAXFILESIZE_LARGE, limit) && set(curl, CURLOPT_HTTP_CONTENT_DECODING, 0L) &&
      set(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1)) &&
      set(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2)) &&
      set(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED)) &&
      // Empty, not absent: then the environment is not asked.
      set(curl, CURLOPT_PROXY, settings.proxy.c_str()) && set(curl, CURLOPT_NOPROXY, "") &&
      set(curl, CURLOPT_WRITEFUNCTION, take_body) && set(curl, CURLOPT_HEADERFUNCTION, take_header);
  if (!settings.root_certificates.empty()) {
    good = good && set(curl, CURLOPT_CAINFO, settings.root_certificates.c_str());
  }
  return good && !settings.user_agent.empty() && one_line(settings.user_agent);
}

std::chrono::seconds retry_after(CURL* curl) {
  constexpr curl_off_t day = 86'400;
  curl_off_t seconds = 0;
  curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &seconds);
  return std::chrono::seconds(std::clamp<curl_off_t>(seconds, 0, day));
}

HttpAnswer answer_of(CURL* curl, CURLcode code, Transfer& transfer) {
  HttpAnswer answer;
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  answer.status = static_cast<int>(status);
  answer.fault = transfer.fault != HttpFault::none ? transfer.fault : fault_of(code);
  if (answer.fault == HttpFault::none && status >= 300 && status < 400) {
    answer.fault = HttpFault::redirect;
  }
  answer.retry_after = retry_after(curl);
  char* type = nullptr;
  curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type);
  if (type) answer.content_type = type;
  if (answer.fault == HttpFault::none) answer.body = std::move(transfer.body);
  return answer;
}

}  // namespace

struct HttpClient::Handle {
  CURL* curl = curl_easy_init();
  bool configured = false;

  ~Handle() { curl_easy_cleanup(curl); }
};

HttpClient::HttpClient(HttpSettings settings) : settings_(std::move(settings)) {
  start_curl();
  handle_ = std::make_unique<Handle>();
  handle_->configured = handle_->curl && configure(handle_->curl, settings_);
}

HttpClient::~HttpClient() = default;

HttpAnswer HttpClient::get(const std::string& url) {
  HttpAnswer not_allowed;
  not_allowed.fault = HttpFault::not_allowed;
  if (!handle_->configured || !one_line(url)) return not_allowed;
  CURL* curl = handle_->curl;
  const Url parsed(curl_url());
  // Checked and fetched are the same parsed parts: two readings of one text could differ.
  if (!parsed ||
      curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), CURLU_DISALLOW_USER) != CURLUE_OK) {
    return not_allowed;
  }
  const std::string scheme = allowed_scheme(parsed.get());
  Transfer transfer{settings_, HttpFault::none, 0, ""};
  if (scheme.empty() || !set(curl, CURLOPT_PROTOCOLS_STR, scheme.c_str()) ||
      !set(curl, CURLOPT_CURLU, parsed.get()) || !set(curl, CURLOPT_WRITEDATA, &transfer) ||
      !set(curl, CURLOPT_HEADERDATA, &transfer)) {
    return not_allowed;
  }
  const CURLcode code = curl_easy_perform(curl);
  HttpAnswer answer = answer_of(curl, code, transfer);
  set(curl, CURLOPT_CURLU, static_cast<CURLU*>(nullptr));
  return answer;
}

}  // namespace shirube
