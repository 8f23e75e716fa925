#include "site/areas/work/bar_chart.h"

#include <catch2/catch.hpp>

#include "directory/statistic.h"
#include "site/small_site.h"

namespace shirube {
namespace {

Statistic statistic(std::vector<std::string> columns, std::vector<StatisticRow> rows) {
  Statistic statistic;
  statistic.title = "相談 <件数>";
  statistic.columns = std::move(columns);
  statistic.rows = std::move(rows);
  return statistic;
}

int count(const std::string& text, const std::string& part) {
  int found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("The longest bar has the whole width, the others their share in whole units") {
  const std::string svg =
      bar_chart_svg(statistic({"件数"}, {{"病院", "", {{12}}}, {"家族", "", {{3}}}}), Language::ja)
          .markup;
  CHECK(test::has(svg, "width=\"360\" height=\"18\""));
  CHECK(test::has(svg, "width=\"90\" height=\"18\""));
  CHECK(test::has(svg, ">12</text>"));
  CHECK(test::has(svg, ">家族</text>"));
  CHECK(count(svg, "<rect") == 2);
}

TEST_CASE("Several columns have a legend and a bar each, with a class by column") {
  const std::string svg =
      bar_chart_svg(statistic({"前期", "後期"}, {{"病院", "", {{1}, {2}}}}), Language::ja).markup;
  CHECK(test::has(svg, ">前期</text>"));
  CHECK(test::has(svg, ">後期</text>"));
  CHECK(count(svg, "class=\"bar bar-0\"") == 2);
  CHECK(count(svg, "class=\"bar bar-1\"") == 2);
}

TEST_CASE("A count that is not given has no number, a zero has one") {
  const std::string svg =
      bar_chart_svg(statistic({"件数"}, {{"病院", "", {{-1}}}, {"家族", "", {{0}}}}), Language::ja)
          .markup;
  CHECK(count(svg, ">0</text>") == 1);
  CHECK_FALSE(test::has(svg, "-1"));
  CHECK_FALSE(test::has(svg, "width=\"-"));
}

TEST_CASE("The largest counts do not run over") {
  const std::string svg =
      bar_chart_svg(statistic({"件数"}, {{"a", "", {{9'999'999}}}, {"b", "", {{5'000'000}}}}),
                    Language::ja)
          .markup;
  CHECK(test::has(svg, "width=\"360\" height"));
  CHECK(test::has(svg, "width=\"180\" height"));
}

TEST_CASE("Texts are escaped, and a statistic without rows has no chart") {
  const std::string svg =
      bar_chart_svg(statistic({"件"}, {{"<script>", "", {{1}}}}), Language::ja).markup;
  CHECK_FALSE(test::has(svg, "<script>"));
  CHECK(test::has(svg, "相談 &lt;件数&gt;の棒グラフ"));
  CHECK(bar_chart_svg(statistic({"件"}, {}), Language::ja).markup.empty());
}

}  // namespace shirube
