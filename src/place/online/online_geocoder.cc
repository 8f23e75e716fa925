#include "place/online/online_geocoder.h"

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <thread>
#include <utility>

#include "base/text.h"
#include "base/web_url.h"

namespace shirube {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds rest{1'000};
constexpr milliseconds jitter_span{500};
constexpr std::chrono::seconds longest_wait{60};
constexpr std::array<milliseconds, 2> pauses = {milliseconds(1'000), milliseconds(4'000)};
constexpr int breaker_limit = 5;
// Longer than any address; a mistake in a file should not be sent out.
constexpr std::size_t address_limit = 600;

bool says_busy(int status) {
  return status == 429 || status == 503;
}

/// Worth a second try: the service may be there again in a moment.
bool may_pass(const HttpAnswer& answer) {
  switch (answer.fault) {
    case HttpFault::none:
      return answer.status == 408 || answer.status == 429 || answer.status >= 500;
    case HttpFault::refused:
    case HttpFault::timeout:
    case HttpFault::broken:
      return true;
    default:
      return false;
  }
}

/// What no further request would change.
StopReason final_reason(const HttpAnswer& answer) {
  switch (answer.fault) {
    case HttpFault::dns:
      return StopReason::dns;
    case HttpFault::tls:
      return StopReason::tls;
    case HttpFault::not_allowed:
      return StopReason::not_allowed;
    case HttpFault::none:
      if (answer.status == 403) return StopReason::forbidden;
      if (says_busy(answer.status) && answer.retry_after > longest_wait) return StopReason::busy;
      return StopReason::none;
    default:
      return StopReason::none;
  }
}

milliseconds pause_before(std::size_t retry, const HttpAnswer& answer, const Pace& pace) {
  const auto own =
      pauses[retry] +
      milliseconds(static_cast<int>(pace.jitter() * static_cast<double>(jitter_span.count())));
  const milliseconds asked =
      says_busy(answer.status) ? milliseconds(answer.retry_after) : milliseconds(0);
  return std::max(own, asked);
}

Candidates read_answer(Service service, const HttpAnswer& answer) {
  return service == Service::gsi ? read_gsi_answer(answer.content_type, answer.body)
                                 : read_nominatim_answer(answer.content_type, answer.body);
}

}  // namespace

std::string_view service_name(Service service) {
  return service == Service::gsi ? "国土地理院" : "OpenStreetMap";
}

std::string_view service_url(Service service) {
  return service == Service::gsi ? "https://msearch.gsi.go.jp/address-search/AddressSearch"
                                 : "https://nominatim.openstreetmap.org/search";
}

Pace Pace::real() {
  const auto engine = std::make_shared<std::minstd_rand>(std::random_device()());
  return {[] {
            return std::chrono::duration_cast<milliseconds>(
                std::chrono::steady_clock::now().time_since_epoch());
          },
          [](milliseconds time) { std::this_thread::sleep_for(time); },
          [engine] { return std::uniform_real_distribution<double>(0, 1)(*engine); }};
}

OnlineGeocoder::OnlineGeocoder(Service service, std::string base_url, Fetch fetch, Pace pace)
    : service_(service),
      base_url_(std::move(base_url)),
      fetch_(std::move(fetch)),
      pace_(std::move(pace)) {
  if (base_url_.find_first_of("?#") != base_url_.npos) stop_reason_ = StopReason::not_allowed;
}

std::string OnlineGeocoder::url_for(std::string_view address) const {
  std::string url = base_url_ + "?q=" + percent_encoded(address);
  if (service_ == Service::gsi) return url;
  return url + "&format=jsonv2&addressdetails=1&countrycodes=jp&accept-language=ja&limit=3";
}

/// Waits for its turn, and keeps the account of failures in a row.
HttpAnswer OnlineGeocoder::request(const std::string& url) {
  if (last_end_) {
    // From the end of the last answer: from its start, a slow connection would let two requests
    // arrive close together.
    const milliseconds free_at = *last_end_ + rest;
    const milliseconds now = pace_.now();
    if (now < free_at) pace_.sleep(free_at - now);
  }
  ++counts_.requests;
  HttpAnswer answer = fetch_(url);
  last_end_ = pace_.now();
  return answer;
}

/// The end of the matter, or nothing when it is worth another try.
std::optional<OnlineAnswer> OnlineGeocoder::read(const HttpAnswer& answer, Try which) {
  if (answer.fault == HttpFault::none && answer.status == 200) {
    if (Candidates candidates = read_answer(service_, answer)) {
      failures_in_a_row_ = 0;
      const auto outcome = candidates->empty() ? AskOutcome::unknown : AskOutcome::answered;
      return OnlineAnswer{outcome, std::move(*candidates)};
    }
  }
  ++failures_in_a_row_;
  stop_reason_ = final_reason(answer);
  if (stop_reason_ == StopReason::none && which == Try::last && says_busy(answer.status)) {
    stop_reason_ = StopReason::busy;
  }
  if (stop_reason_ == StopReason::none && failures_in_a_row_ >= breaker_limit) {
    stop_reason_ = StopReason::failing;
  }
  const bool again = stop_reason_ == StopReason::none && which == Try::may_repeat;
  if (again && may_pass(answer)) return std::nullopt;
  const bool answered = answer.fault == HttpFault::none && answer.status == 200;
  return OnlineAnswer{answered ? AskOutcome::bad_answer : AskOutcome::failed, {}};
}

OnlineAnswer OnlineGeocoder::ask(std::string_view address) {
  if (stop_reason_ != StopReason::none) {
    ++counts_.unsent;
    return {AskOutcome::stopped, {}};
  }
  if (trim(address).empty() || address.size() > address_limit) {
    ++counts_.unsent;
    return {AskOutcome::unsendable, {}};
  }
  const std::string url = url_for(trim(address));
  std::optional<OnlineAnswer> found;
  for (std::size_t retry = 0; !found; ++retry) {
    const HttpAnswer answer = request(url);
    found = read(answer, retry == pauses.size() ? Try::last : Try::may_repeat);
    if (!found) pace_.sleep(pause_before(retry, answer, pace_));
  }
  switch (found->outcome) {
    case AskOutcome::answered:
      ++counts_.answered;
      break;
    case AskOutcome::unknown:
      ++counts_.unknown;
      break;
    case AskOutcome::bad_answer:
      ++counts_.bad_answers;
      break;
    default:
      ++counts_.failed;
  }
  return *std::move(found);
}

}  // namespace shirube
