#include "site/frame/route.h"

#include <algorithm>

#include "directory/record.h"
#include "directory/record_kind.h"

namespace shirube {

Url relative_url(std::string_view from, std::string_view target) {
  // A prefix of whole folders that both share needs no "..".
  std::size_t shared = 0;
  for (std::size_t i = 0; i < std::min(from.size(), target.size()) && from[i] == target[i]; ++i) {
    if (from[i] == '/') shared = i + 1;
  }
  std::string url;
  for (const char c : from.substr(shared)) {
    if (c == '/') url += "../";
  }
  return {url + std::string(target.substr(shared))};
}

std::string url_path(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  const std::size_t path = url.find('/', scheme + 3);
  return path == std::string_view::npos ? "/" : std::string(url.substr(path));
}

std::string record_route(const RecordKind& kind, const Record& record) {
  return std::string(kind.folder) + "/" + record.id + ".html";
}

std::string list_route(std::string_view municipality, std::string_view kind) {
  const std::string page = std::string(kind) + ".html";
  return municipality.empty() ? "kinds/" + page : "lists/" + std::string(municipality) + "-" + page;
}

std::string area_route(std::string_view municipality) {
  return "areas/" + std::string(municipality) + ".html";
}

std::string outside_route(std::string_view kind) {
  return "outside/" + std::string(kind) + ".html";
}

std::string row_route(std::string_view row_id) {
  return "facilities/" + std::string(row_id) + ".html";
}

std::string region_route(std::string_view first_municipality) {
  return "regions/" + std::string(first_municipality) + ".html";
}

std::string treatment_route(std::string_view treatment) {
  return "treatments/" + std::string(treatment) + ".html";
}

std::string answers_route(std::string_view municipality) {
  return "answers/" + std::string(municipality) + ".html";
}

std::string initiative_route(std::string_view municipality) {
  return "initiatives/" + std::string(municipality) + ".html";
}

std::string desks_route(std::string_view municipality) {
  return "desks.html#" + std::string(municipality);
}

}  // namespace shirube
