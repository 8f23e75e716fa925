// Asks one geocoding service for addresses, and politely: one request at a time, a second of rest
// after each answer, as long as the service wishes when it is busy, and not at all once it has said
// no, has failed five times in a row or cannot be trusted. Nothing that it gives back holds an
// address, a URL or a key. Belongs to one thread.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "place/online/answer_reader.h"
#include "place/online/http_client.h"

namespace shirube {

enum class Service {
  /// 国土地理院 AddressSearch: no key, made for 地理院地図 and without promises.
  gsi,
  /// Nominatim: the public one or an own one; data of OpenStreetMap under ODbL.
  nominatim,
};

/// For readers and for the cache: 国土地理院, OpenStreetMap.
std::string_view service_name(Service service);
/// Where the public service listens: scheme, host and path.
std::string_view service_url(Service service);

/// Time, so that tests need not wait.
struct Pace {
  std::function<std::chrono::milliseconds()> now;
  std::function<void(std::chrono::milliseconds)> sleep;
  /// A random number from 0 to 1.
  std::function<double()> jitter;

  /// The steady clock of the system.
  static Pace real();
};

using Fetch = std::function<HttpAnswer(const std::string& url)>;

/// Why a service is not asked any more in this run.
enum class StopReason {
  none,
  /// Status 403.
  forbidden,
  /// It asks us to come back in more than a minute, or is busy still after the tries.
  busy,
  dns,
  tls,
  /// Five failed requests in a row.
  failing,
  /// Its URL is not one that we ask.
  not_allowed,
};

/// What became of an address.
enum class AskOutcome {
  answered,
  /// The service does not know it.
  unknown,
  /// What came back was no answer of this service.
  bad_answer,
  /// No answer after the tries, or a status that is none.
  failed,
  /// The service is not asked any more.
  stopped,
  /// Too long or empty: never sent.
  unsendable,
};

struct OnlineAnswer {
  AskOutcome outcome = AskOutcome::stopped;
  /// Empty unless it was answered.
  std::vector<Candidate> candidates;
};

/// Sums over a run; addresses but for `requests`.
struct OnlineCounts {
  int requests = 0;
  int answered = 0;
  int unknown = 0;
  int bad_answers = 0;
  int failed = 0;
  int unsent = 0;
  bool operator==(const OnlineCounts&) const = default;
};

class OnlineGeocoder {
 public:
  /// `base_url` as service_url(); one with a query is not allowed.
  OnlineGeocoder(Service service, std::string base_url, Fetch fetch, Pace pace);

  OnlineAnswer ask(std::string_view address);

  Service service() const { return service_; }
  StopReason stop_reason() const { return stop_reason_; }
  const OnlineCounts& counts() const { return counts_; }

 private:
  enum class Try { may_repeat, last };

  HttpAnswer request(const std::string& url);
  std::optional<OnlineAnswer> read(const HttpAnswer& answer, Try which);
  std::string url_for(std::string_view address) const;

  Service service_;
  std::string base_url_;
  Fetch fetch_;
  Pace pace_;
  StopReason stop_reason_ = StopReason::none;
  OnlineCounts counts_;
  std::optional<std::chrono::milliseconds> last_end_;
  int failures_in_a_row_ = 0;
};

}  // namespace shirube
