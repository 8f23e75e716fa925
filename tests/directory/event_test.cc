#include "directory/event.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

constexpr const char* fields =
    "title: 第1回研修会\nkind: 研修会\nsummary: 学びます。\nmunicipalities: [ebina]\n"
    "professions: [医師, 看護職]\norganiser: 海老名市\n";

template <class E>
E read(const std::string& text, DiagnosticSink& sink) {
  E event;
  Decoder decoder(sink);
  describe<E>().decode(test::yaml(fields + text + std::string(test::provenance)), &event, decoder);
  return event;
}

}  // namespace

TEST_CASE("A training is read with its date, open end, ways to apply and speakers") {
  DiagnosticSink sink;
  const auto training = read<Training>(
      "fiscal_year: 令和7年度\nround: 1\ndate: 2025-10-24（金）\ntime: 18:30〜\n"
      "reception: 18:00〜18:30\n"
      "application:\n  deadline: 2025-10-10\n  fax: 046-000-0002\n  mail: a@example.jp\n"
      "  form: {fields: [{label: 事業所名}], applicant_fields: [{label: 職種, choices: [医師]}]}\n"
      "speakers: [{role: 病院の循環器内科医, topic: 心不全}]\n",
      sink);
  CHECK(test::faults(sink) == "");
  CHECK(training.fiscal_year.year == 2025);
  CHECK(training.time.open_ended());
  CHECK(training.application.form.applicant_fields.at(0).choices.at(0) == "医師");
  CHECK(training.speakers.at(0).role == "病院の循環器内科医");
}

TEST_CASE("A deadline after the day itself is a fault of both kinds of events") {
  const std::string wrong = "date: 2025-10-24\napplication: {deadline: 2025-10-25}\n";
  DiagnosticSink trainings;
  read<Training>(wrong, trainings);
  CHECK(test::faults(trainings) == "D013@8");
  CHECK(test::message(trainings, "D013") ==
        "申込期限（2025年10月25日（土））が行う日（2025年10月24日（金））より後になっています。");
  DiagnosticSink events;
  read<PublicEvent>(wrong, events);
  CHECK(test::faults(events) == "D013@8");
}

TEST_CASE("A late deadline is told beside other faults, and only when it can be read") {
  DiagnosticSink two;
  read<Training>("date: 2025-10-24\napplication: {deadline: 2025-10-25}\ncapacity: 多め\n", two);
  CHECK(test::faults(two) == "D013@8 D006@9");
  DiagnosticSink one;
  read<Training>("date: 2025-10-24\napplication: {deadline: いつか}\n", one);
  CHECK(test::faults(one) == "D006@8");
}

TEST_CASE("A deadline on the day itself, or without a day, is right") {
  DiagnosticSink sink;
  read<Training>("date: 2025-10-24\napplication: {deadline: 2025-10-24}\n", sink);
  read<Training>("application: {deadline: 2025-10-24}\n", sink);
  CHECK(test::faults(sink) == "");
}

TEST_CASE("A fiscal year is from April to March, and fits the day") {
  const auto told = [](const std::string& text) {
    DiagnosticSink sink;
    read<Training>(text, sink);
    return test::faults(sink);
  };
  CHECK(told("fiscal_year: 令和7年度\ndate: 2026-12-18\n") == "D066@7");
  CHECK(told("date: 2027-04-10\nfiscal_year: 令和8年度\n") == "D066@8");
  CHECK(told("fiscal_year: 令和8年度\ndate: 2026-02-12\n") == "D066@7");
  CHECK(told("fiscal_year: 令和8年度\nsittings: [{date: 2026-03-31}]\n") == "D066@7");
  for (const char* right : {"2026-04-01", "2027-03-31", "2026-03-30〜2026-04-02"}) {
    CHECK(told("fiscal_year: 令和8年度\ndate: " + std::string(right) + "\n") == "");
  }
  CHECK(told("fiscal_year: 令和8年度\n") == "");
  CHECK(told("fiscal_year: 令和8年度\ndate: いつか\n") == "D006@8");
  DiagnosticSink sink;
  read<Training>("fiscal_year: 令和7年度\ndate: 2026-12-18\n", sink);
  CHECK(
      test::message(sink, "D066") ==
      "2026年12月18日（金）は令和8年度（2026年度）です（令和7年度（2025年度）と書かれています）。");
}

TEST_CASE("Sittings have their days, times and weekdays, and what they leave out is the event's") {
  DiagnosticSink sink;
  auto event = read<PublicEvent>(
      "date: 2026-12-18（金）\ntime: 10:00〜11:00\n"
      "sittings:\n  - {time: 13:00〜14:00, venue: 和室}\n  - {note: 手話通訳あり}\n",
      sink);
  CHECK(test::faults(sink) == "");
  complete(event);
  CHECK(event.sittings.at(0).date == Date{2026, 12, 18});
  CHECK(time_of(event, event.sittings.at(0)).from == 13 * 60);
  CHECK(time_of(event, event.sittings.at(1)).from == 10 * 60);
}

TEST_CASE("An event is as long as its sittings") {
  DiagnosticSink sink;
  auto event = read<PublicEvent>(
      "sittings:\n  - {date: 2026-12-25（金）}\n  - {date: 2026-12-18（金）}\n", sink);
  CHECK(test::faults(sink) == "");
  complete(event);
  CHECK(event.date == DateSpan{{2026, 12, 18}, {2026, 12, 25}});
  CHECK(event.current_until == Date{2026, 12, 25});
}

TEST_CASE("A sitting without a day, on another day or on a wrong weekday is a fault at its line") {
  const auto told = [](const std::string& text) {
    DiagnosticSink sink;
    read<PublicEvent>(text, sink);
    return test::faults(sink);
  };
  CHECK(told("sittings:\n  - {time: 13:00〜14:00}\n") == "D067@8");
  CHECK(told("date: 2026-12-18〜2026-12-20\nsittings:\n  - {time: 13:00〜14:00}\n") == "D067@9");
  CHECK(told("date: 2026-12-18\nsittings:\n  - {date: 2026-12-25}\n") == "D068@9");
  CHECK(told("date: 2026-12-18\ncancelled_reason: 雨のため\n") == "D079@8");
  CHECK(told("date: 2026-12-18\ncancelled: はい\ncancelled_reason: 雨のため\n") == "");
  CHECK(told("sittings:\n  - {date: 2026-12-25（木）}\n") == "D008@8");
  CHECK(told("date: 2026-12-18〜2026-12-20\nsittings:\n  - {date: 2026-12-19}\n") == "");
}

TEST_CASE("An event without a day has no end, one of several days ends with the last") {
  PublicEvent event;
  complete(event);
  CHECK_FALSE(event.current_until.given());
  event.date = {{2026, 12, 18}, {2026, 12, 20}};
  complete(event);
  CHECK(event.current_until == Date{2026, 12, 20});
}

TEST_CASE("Trainings are for professionals and events for everyone, unless they say otherwise") {
  CHECK(Training::default_readers == Readers::professionals);
  CHECK(PublicEvent::default_readers == Readers::everyone);
  CHECK(describe<PublicEvent>().type(Audience::residents).index_of("result") == -1);
}

}  // namespace shirube
