#include "site/areas/facilities/lists/pager.h"

#include "base/text.h"
#include "words/facilities.h"

namespace shirube {

std::string title_suffix(const PageContext& page, const PageOfList& part) {
  return part.number == 1 ? std::string()
                          : FacilitiesWords(page.language()).page_suffix(part.number);
}

std::string page_route(const std::string& route, std::size_t number) {
  if (number == 1) return route;
  const std::size_t ending = route.rfind(".html");
  return route.substr(0, ending) + "-" + std::to_string(number) + route.substr(ending);
}

std::vector<Link> pager(const PageContext& page, const std::string& route, const PageOfList& list,
                        const std::function<std::string(std::size_t row)>& begins_with) {
  const FacilitiesWords words(page.language());
  std::vector<Link> links;
  if (list.count() == 1) return links;
  for (PageOfList each{list.rows, 1}; each.number <= list.count(); ++each.number) {
    const std::string from = begins_with(each.first()), to = begins_with(each.last() - 1);
    links.push_back({from == to ? words.page_of_one(each.number, from)
                                : words.page_from_to(each.number, from, to),
                     page.to(page_route(route, each.number)), "", each.number == list.number});
  }
  return links;
}

std::string first_letter(const std::string& kana) {
  return to_utf8(to_code_points(kana).substr(0, 1));
}

}  // namespace shirube
