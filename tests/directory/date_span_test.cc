#include "directory/date_span.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

/// "2026-12-18 2026-12-20" of what is read, or "-".
std::string days(std::string_view text) {
  const auto span = read_date_span(text);
  return span ? iso_date(span->first.date) + " " + iso_date(span->last.date) : "-";
}

DateSpan decoded(const std::string& text, DiagnosticSink& sink) {
  DateSpan span;
  Decoder decoder(sink);
  const Node node = test::yaml("date: " + text + "\n");
  Kind<DateSpan>::decode(node.find("date")->value, span, {"date", "日", "2025-10-24"}, decoder);
  return span;
}

}  // namespace

TEST_CASE("A day is a span of one day, however it is written") {
  CHECK(days("2026-12-18") == "2026-12-18 2026-12-18");
  CHECK(days("令和8年12月18日（金）") == "2026-12-18 2026-12-18");
  CHECK_FALSE(DateSpan{{2026, 12, 18}, {2026, 12, 18}}.several());
}

TEST_CASE("A span says its last day in full or in part") {
  for (const char* text :
       {"2026-12-18（金）〜20日（日）", "2026-12-18～2026-12-20", "2026-12-18 - 2026-12-20",
        "2026年12月18日（金）から20日（日）まで", "2026年12月18日～12月20日", "2026/12/18〜12/20",
        "R8.12.18〜12.20", "令和８年１２月１８日（金）～２０日（日）", "2026-12-18〜20",
        "2026-12-18 から 2026-12-20 まで", "令和8年12月18日〜令和8年12月20日"}) {
    INFO(text);
    CHECK(days(text) == "2026-12-18 2026-12-20");
  }
  CHECK(days("2026年12月28日〜1月3日") == "2026-12-28 2027-01-03");
  CHECK(days("2026-12-28〜2027-01-03") == "2026-12-28 2027-01-03");
}

TEST_CASE("What is no span is not read") {
  for (const char* text :
       {"", "〜", "2026-12-18〜", "〜2026-12-20", "2026-12-18〜いつか", "2026-12-18〜32日",
        "2026-12-18、20", "12月18日〜20日", "2026-12-18〜99", "2026-12-18〜20日ごろ"}) {
    INFO(text);
    CHECK(days(text) == "-");
  }
}

TEST_CASE("Both weekdays are checked, and the order") {
  DiagnosticSink good;
  CHECK(decoded("2026-12-18（金）〜20日（日）", good).days() == 3);
  CHECK(test::faults(good) == "");
  DiagnosticSink first;
  decoded("2026-12-18（木）〜20日（日）", first);
  CHECK(test::faults(first) == "D008@1");
  DiagnosticSink last;
  decoded("2026-12-18（金）〜20日（土）", last);
  CHECK(test::faults(last) == "D008@1");
  DiagnosticSink order;
  decoded("2026-12-18〜2026-12-10", order);
  CHECK(test::faults(order) == "D013@1");
  DiagnosticSink unread;
  decoded("冬", unread);
  CHECK(test::faults(unread) == "D006@1");
}

TEST_CASE("A span is written as people say it, and as an interval for programs") {
  const auto text = [](DateSpan span) { return long_date_span(span); };
  CHECK(text({{2026, 12, 18}, {2026, 12, 18}}) == "2026年12月18日（金）");
  CHECK(text({{2026, 12, 18}, {2026, 12, 20}}) == "2026年12月18日（金）〜20日（日）");
  CHECK(text({{2026, 11, 30}, {2026, 12, 1}}) == "2026年11月30日（月）〜12月1日（火）");
  CHECK(text({{2026, 12, 28}, {2027, 1, 3}}) == "2026年12月28日（月）〜2027年1月3日（日）");
  using Span = Kind<DateSpan>;
  CHECK(Span::written({{2026, 12, 18}, {2026, 12, 20}}) == "2026-12-18〜2026-12-20");
  CHECK(Span::written({{2026, 12, 18}, {2026, 12, 18}}) == "2026-12-18");
  CHECK(Span::written({}) == "");
}

}  // namespace shirube
