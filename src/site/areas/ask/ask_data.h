// What the search by address knows (themes/default/script/ask.js): municipalities, towns, postal
// codes and where their answers stand, as a data script. The texts are those that pages show;
// they are folded in the browser, by a table that goes with them. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/parts/town_answer.h"

namespace shirube {

struct AskData {
  /// The bytes of data/ask.js.
  std::string script;
  /// Changes with the data: pages ask for "data/ask.js?v=…", and the data say it themselves, so
  /// that a page notices data of another build.
  std::string version;
};

AskData ask_data(const std::vector<MunicipalityAnswers>& all);

/// The letters that `texts` are written with, each with all that AddressFolding makes equal to it:
/// "アあぁァｱ カかヵｶ". What no text has cannot be found, and is left out.
std::string folding_letters(const std::vector<std::string>& texts);

}  // namespace shirube
