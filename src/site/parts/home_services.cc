#include "site/parts/home_services.h"

namespace shirube {
namespace {

constexpr HomeService to_the_end = {
    "end-of-life", "看取り", "人生の最後の時を、家や施設で支えること", &HomeCare::end_of_life};
constexpr HomeService at_night = {"around-the-clock", "24時間の対応",
                                  "夜や休みの日も連絡がとれること", &HomeCare::around_the_clock};

constexpr HomeServices services_with(std::string_view regular, std::string_view regular_note,
                                     std::string_view called, std::string_view called_note) {
  return {{{"regular-visits", regular, regular_note, &HomeCare::regular_visits},
           {"house-calls", called, called_note, &HomeCare::house_calls},
           to_the_end,
           at_night}};
}

constexpr HomeServices of_doctors = services_with("訪問診療", "予定を決めて、医師が家に来ること",
                                                  "往診", "頼まれたときに、医師が家に来ること");
constexpr HomeServices of_dentists =
    services_with("訪問歯科診療", "予定を決めて、歯科医師が家に来ること", "歯科の往診",
                  "頼まれたときに、歯科医師が家に来ること");
constexpr HomeServices of_pharmacists =
    services_with("薬剤師の訪問", "予定を決めて、薬剤師が家に来て、薬の相談にのること",
                  "急ぐときの薬剤師の訪問", "頼まれたときに、薬剤師が家に来ること");
constexpr HomeServices of_others = services_with("定期の訪問", "予定を決めて、家に来ること",
                                                 "急ぐときの訪問", "頼まれたときに、家に来ること");

}  // namespace

const HomeServices& doctors_services() {
  return of_doctors;
}

const HomeServices& home_services(FacilityKind kind) {
  if (sends_doctors(kind)) return of_doctors;
  if (kind == FacilityKind::dental) return of_dentists;
  if (kind == FacilityKind::pharmacy) return of_pharmacists;
  return of_others;
}

bool sends_doctors(FacilityKind kind) {
  return kind == FacilityKind::hospital || kind == FacilityKind::clinic;
}

}  // namespace shirube
