// Opening hours out of a piece of YAML, and moments out of text, for the tests of this folder.
#pragma once

#include <cstdio>
#include <string>

#include "base/diagnostic.h"
#include "directory/opening/opening_hours.h"
#include "directory/opening/opening_state.h"
#include "source/yaml.h"

namespace shirube::test {

/// The hours of a YAML mapping that has to be right.
inline OpeningHours read_hours(const std::string& text) {
  DiagnosticSink sink;
  Decoder decoder(sink);
  const auto source = std::make_shared<const SourceText>("content/facilities/test.yaml", text);
  OpeningHours hours;
  const std::optional<Node> node = parse_yaml(source, sink);
  if (node) Kind<OpeningHours>::decode(*node, hours, {"hours", "受付時間", ""}, decoder);
  return hours;
}

/// 2026-11-20T10:00.
inline OpeningMoment read_moment(const std::string& text) {
  OpeningMoment moment;
  int hour = 0;
  int minute = 0;
  std::sscanf(text.c_str(), "%d-%d-%dT%d:%d", &moment.date.year, &moment.date.month,
              &moment.date.day, &hour, &minute);
  moment.minute = hour * 60 + minute;
  return moment;
}

inline std::string moment_text(const OpeningMoment& moment) {
  char clock[16];
  std::snprintf(clock, sizeof clock, "T%02d:%02d", moment.minute / 60, moment.minute % 60);
  return iso_date(moment.date) + clock;
}

/// "open 2026-11-20T12:00", "closed", "unknown".
inline std::string answer_text(const OpeningAnswer& answer) {
  const std::string state = answer.state == OpeningState::open     ? "open"
                            : answer.state == OpeningState::closed ? "closed"
                                                                   : "unknown";
  return answer.change ? state + " " + moment_text(*answer.change) : state;
}

}  // namespace shirube::test
