#include "site/parts/official_finder.h"

namespace shirube {
namespace {

Link medicine() {
  return {"医療情報ネット（ナビイ）", {"https://www.iryou.teikyouseido.mhlw.go.jp/"}, "", false};
}

Link care() {
  return {"介護サービス情報公表システム", {"https://www.kaigokensaku.mhlw.go.jp/"}, "", false};
}

}  // namespace

Link official_finder(FacilityKind kind) {
  switch (kind) {
    case FacilityKind::hospital:
    case FacilityKind::clinic:
    case FacilityKind::dental:
    case FacilityKind::pharmacy:
      return medicine();
    case FacilityKind::none:
    case FacilityKind::other:
      return {};
    default:
      return care();
  }
}

std::string where_else_to_look(FacilityKind kind) {
  const Link finder = official_finder(kind);
  if (finder.label.empty()) return "載っていない所は、市町村の窓口にお聞きください。";
  return "載っていない所は、国の「" + finder.label + "」で調べられます。";
}

}  // namespace shirube
