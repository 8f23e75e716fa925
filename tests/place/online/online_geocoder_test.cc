#include "place/online/online_geocoder.h"

#include <catch2/catch.hpp>
#include <deque>
#include <set>

#include "place/online/sample_places.h"

namespace shirube {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

const std::string good = test::gsi_answer("神奈川県厚木市中町三丁目", "139.364,35.441");

HttpAnswer ok(std::string body) {
  HttpAnswer answer;
  answer.status = 200;
  answer.content_type = "application/json";
  answer.body = std::move(body);
  return answer;
}

HttpAnswer status(int number, int retry_after = 0) {
  HttpAnswer answer;
  answer.status = number;
  answer.retry_after = seconds(retry_after);
  return answer;
}

HttpAnswer fault(HttpFault fault) {
  HttpAnswer answer;
  answer.fault = fault;
  return answer;
}

/// A service that answers from a list, and a clock that moves only when somebody waits.
struct Bench {
  std::deque<HttpAnswer> answers;
  std::vector<std::string> urls;
  /// When each request began.
  std::vector<milliseconds> times;
  milliseconds clock{0};
  /// How long the service takes.
  milliseconds slowness{0};
  double jitter = 0;
  OnlineGeocoder geocoder;

  explicit Bench(std::deque<HttpAnswer> list = {}, Service service = Service::gsi,
                 std::string url = "https://geocoder.example/search")
      : answers(std::move(list)),
        geocoder(service, std::move(url), [this](const std::string& asked) { return next(asked); },
                 {[this] { return clock; }, [this](milliseconds time) { clock += time; },
                  [this] { return jitter; }}) {}
  Bench(const Bench&) = delete;

  HttpAnswer next(const std::string& url) {
    urls.push_back(url);
    times.push_back(clock);
    clock += slowness;
    if (answers.empty()) return ok(good);
    HttpAnswer answer = answers.front();
    answers.pop_front();
    return answer;
  }
  AskOutcome ask() { return geocoder.ask("厚木市中町3").outcome; }
  std::vector<long> gaps() const {
    std::vector<long> gaps;
    for (std::size_t i = 1; i < times.size(); ++i)
      gaps.push_back((times[i] - times[i - 1]).count());
    return gaps;
  }
};

TEST_CASE("An address is sent percent-encoded, and nothing else of it") {
  Bench bench;
  bench.geocoder.ask(" 中町3-1&q=x#?\n ");
  CHECK(bench.urls.front() ==
        "https://geocoder.example/search?q=%E4%B8%AD%E7%94%BA3-1%26q%3Dx%23%3F");
  Bench nominatim({}, Service::nominatim);
  nominatim.geocoder.ask("a");
  CHECK(nominatim.urls.front() ==
        "https://geocoder.example/search?q=a&format=jsonv2&addressdetails=1&countrycodes=jp"
        "&accept-language=ja&limit=3");
}

TEST_CASE("Between two requests there is a second of rest, from the end of the first") {
  Bench bench;
  bench.slowness = milliseconds(700);
  for (int i = 0; i < 3; ++i) CHECK(bench.ask() == AskOutcome::answered);
  CHECK(bench.gaps() == std::vector<long>{1'700, 1'700});
  CHECK(bench.geocoder.counts() == OnlineCounts{3, 3, 0, 0, 0, 0});
}

TEST_CASE("Who waits long between two addresses need not wait again") {
  Bench bench;
  bench.ask();
  bench.clock += seconds(10);
  bench.ask();
  CHECK(bench.gaps() == std::vector<long>{10'000});
}

TEST_CASE("A passing failure is tried again after one and four seconds, with jitter") {
  for (const HttpAnswer& failure :
       {status(500), status(502), status(408), fault(HttpFault::timeout), fault(HttpFault::broken),
        fault(HttpFault::refused)}) {
    INFO(failure.status << " " << static_cast<int>(failure.fault));
    Bench bench({failure, failure});
    CHECK(bench.ask() == AskOutcome::answered);
    CHECK(bench.gaps() == std::vector<long>{1'000, 4'000});
    Bench late({failure, failure, failure});
    late.jitter = 1;
    CHECK(late.ask() == AskOutcome::failed);
    CHECK(late.gaps() == std::vector<long>{1'500, 4'500});
    CHECK(late.geocoder.stop_reason() == StopReason::none);
    CHECK(late.ask() == AskOutcome::answered);
  }
}

TEST_CASE("What will not pass is not tried again") {
  for (const HttpAnswer& failure :
       {status(400), status(404), status(410), status(204), fault(HttpFault::redirect),
        fault(HttpFault::encoded), fault(HttpFault::too_large)}) {
    INFO(failure.status << " " << static_cast<int>(failure.fault));
    Bench bench({failure});
    CHECK(bench.ask() == AskOutcome::failed);
    CHECK(bench.urls.size() == 1);
    CHECK(bench.geocoder.stop_reason() == StopReason::none);
  }
}

TEST_CASE("A service that says no, or is not the one we mean, is not asked again") {
  const std::pair<HttpAnswer, StopReason> ends[] = {
      {status(403), StopReason::forbidden},
      {fault(HttpFault::dns), StopReason::dns},
      {fault(HttpFault::tls), StopReason::tls},
      {fault(HttpFault::not_allowed), StopReason::not_allowed},
      {status(429, 61), StopReason::busy},
      {status(503, 86'400), StopReason::busy}};
  for (const auto& [answer, reason] : ends) {
    Bench bench({answer});
    CHECK(bench.ask() == AskOutcome::failed);
    CHECK(bench.geocoder.stop_reason() == reason);
    CHECK(bench.ask() == AskOutcome::stopped);
    CHECK(bench.urls.size() == 1);
    CHECK(bench.geocoder.counts() == OnlineCounts{1, 0, 0, 0, 1, 1});
  }
}

TEST_CASE("A busy service gets the time it asks for, up to a minute") {
  Bench bench({status(429, 60), status(503, 2)});
  CHECK(bench.ask() == AskOutcome::answered);
  CHECK(bench.gaps() == std::vector<long>{60'000, 4'000});
}

TEST_CASE("A service that stays busy is left alone") {
  Bench bench({status(429, 1), status(429, 1), status(429, 1)});
  CHECK(bench.ask() == AskOutcome::failed);
  CHECK(bench.urls.size() == 3);
  CHECK(bench.geocoder.stop_reason() == StopReason::busy);
}

TEST_CASE("Retry-After counts only with the statuses that it belongs to") {
  Bench bench({status(500, 3'600)});
  CHECK(bench.ask() == AskOutcome::answered);
  CHECK(bench.gaps() == std::vector<long>{1'000});
}

TEST_CASE("Five failures in a row end it, whatever they are") {
  Bench bench({status(404), ok("<html>"), status(500), status(500), fault(HttpFault::timeout)});
  CHECK(bench.ask() == AskOutcome::failed);
  CHECK(bench.ask() == AskOutcome::bad_answer);
  CHECK(bench.ask() == AskOutcome::failed);
  CHECK(bench.geocoder.stop_reason() == StopReason::failing);
  CHECK(bench.ask() == AskOutcome::stopped);
  CHECK(bench.geocoder.counts() == OnlineCounts{5, 0, 0, 1, 2, 1});
}

TEST_CASE("A good answer between failures starts the count anew") {
  std::deque<HttpAnswer> answers;
  for (int i = 0; i < 4; ++i) answers.push_back(status(404));
  answers.push_back(ok("[]"));
  for (int i = 0; i < 4; ++i) answers.push_back(status(404));
  Bench bench(answers);
  for (int i = 0; i < 9; ++i) bench.ask();
  CHECK(bench.geocoder.stop_reason() == StopReason::none);
  CHECK(bench.geocoder.counts() == OnlineCounts{9, 0, 1, 0, 8, 0});
  bench.answers.push_back(status(404));
  bench.ask();
  CHECK(bench.geocoder.stop_reason() == StopReason::failing);
}

TEST_CASE("Nothing is asked for no address, for an endless one and of a URL with a query") {
  Bench bench;
  CHECK(bench.geocoder.ask("  ").outcome == AskOutcome::unsendable);
  CHECK(bench.geocoder.ask(std::string(601, 'a')).outcome == AskOutcome::unsendable);
  CHECK(bench.geocoder.ask(std::string(600, 'a')).outcome == AskOutcome::answered);
  for (const char* url : {"https://geocoder.example/?key=canary", "https://geocoder.example/#a"}) {
    Bench with_query({}, Service::gsi, url);
    CHECK(with_query.geocoder.stop_reason() == StopReason::not_allowed);
    CHECK(with_query.ask() == AskOutcome::stopped);
    CHECK(with_query.urls.empty());
  }
}

TEST_CASE("The real pace is spread: 200 jitters are not a few") {
  const Pace pace = Pace::real();
  std::set<double> seen;
  for (int i = 0; i < 200; ++i) {
    const double jitter = pace.jitter();
    CHECK((jitter >= 0 && jitter <= 1));
    seen.insert(jitter);
  }
  CHECK(seen.size() > 150);
  CHECK(*seen.rbegin() - *seen.begin() > 0.5);
  const milliseconds before = pace.now();
  pace.sleep(milliseconds(2));
  CHECK(pace.now() > before);
}

}  // namespace
}  // namespace shirube
