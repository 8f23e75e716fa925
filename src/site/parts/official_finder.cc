#include "site/parts/official_finder.h"

#include "words/parts.h"

namespace shirube {

Link official_finder(FacilityKind kind, Language language) {
  const PartsWords words(language);
  switch (kind) {
    case FacilityKind::hospital:
    case FacilityKind::clinic:
    case FacilityKind::dental:
    case FacilityKind::pharmacy:
      return {words.national_finder_of_medicine(),
              {"https://www.iryou.teikyouseido.mhlw.go.jp/"},
              "",
              false};
    case FacilityKind::none:
    case FacilityKind::other:
      return {};
    default:
      return {words.national_finder_of_care(), {"https://www.kaigokensaku.mhlw.go.jp/"}, "", false};
  }
}

std::string where_else_to_look(FacilityKind kind, Language language) {
  const PartsWords words(language);
  const Link finder = official_finder(kind, language);
  return finder.label.empty() ? words.ask_municipality() : words.look_in_finder(finder.label);
}

}  // namespace shirube
