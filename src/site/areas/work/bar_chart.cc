#include "site/areas/work/bar_chart.h"

#include <algorithm>
#include <string>

#include "base/xml_writer.h"
#include "directory/statistic.h"
#include "words/work.h"

namespace shirube {
namespace {

// In units of the drawing; the style sheet scales it to the page.
constexpr int label_width = 200;
constexpr int bar_width = 360;
constexpr int number_width = 60;
constexpr int bar_height = 18;
constexpr int row_gap = 10;
constexpr int legend_width = 150;
constexpr int legend_height = 24;
constexpr int legends_in_a_line = 4;
// The style sheet has so many colours for bars.
constexpr std::size_t colours = 6;

int largest_count(const Statistic& statistic) {
  int largest = 1;
  for (const StatisticRow& row : statistic.rows) {
    for (const Count& count : row.counts) largest = std::max(largest, count.number);
  }
  return largest;
}

std::string text_at(int x, int y, std::string_view text) {
  return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\">" +
         xml_escaped(text) + "</text>";
}

std::string bar_at(int y, int width, std::size_t column) {
  return "<rect class=\"bar bar-" + std::to_string(column % colours) + "\" x=\"" +
         std::to_string(label_width) + "\" y=\"" + std::to_string(y) + "\" width=\"" +
         std::to_string(width) + "\" height=\"" + std::to_string(bar_height) + "\"/>";
}

std::string legend(const Statistic& statistic) {
  if (statistic.columns.size() < 2) return {};
  std::string drawn;
  for (std::size_t i = 0; i < statistic.columns.size(); ++i) {
    const int x = static_cast<int>(i) % legends_in_a_line * legend_width;
    const int y = static_cast<int>(i) / legends_in_a_line * legend_height;
    drawn += "<rect class=\"bar bar-" + std::to_string(i % colours) + "\" x=\"" +
             std::to_string(x) + "\" y=\"" + std::to_string(y + 4) +
             "\" width=\"14\" height=\"14\"/>" + text_at(x + 20, y + 16, statistic.columns[i]);
  }
  return drawn;
}

int legend_lines(const Statistic& statistic) {
  const int legends = static_cast<int>(statistic.columns.size());
  return (legends + legends_in_a_line - 1) / legends_in_a_line;
}

}  // namespace

Html bar_chart_svg(const Statistic& statistic, Language language) {
  if (statistic.rows.empty()) return {};
  const int largest = largest_count(statistic);
  std::string bars = legend(statistic);
  int y = bars.empty() ? 0 : legend_lines(statistic) * legend_height + row_gap;
  for (const StatisticRow& row : statistic.rows) {
    bars += text_at(0, y + bar_height - 4, row.label);
    for (std::size_t i = 0; i < row.counts.size(); ++i) {
      const int count = std::max(0, row.counts[i].number);
      const int width = static_cast<int>(static_cast<long long>(count) * bar_width / largest);
      bars += bar_at(y, width, i);
      if (row.counts[i].given()) {
        bars += text_at(label_width + width + 6, y + bar_height - 4, std::to_string(count));
      }
      y += bar_height;
    }
    y += row_gap;
  }
  const std::string width = std::to_string(label_width + bar_width + number_width);
  return {"<svg class=\"chart\" role=\"img\" aria-label=\"" +
          xml_escaped(WorkWords(language).chart_for_ears(statistic.title)) + "\" viewBox=\"0 0 " +
          width + " " + std::to_string(y) + "\">" + bars + "</svg>"};
}

}  // namespace shirube
