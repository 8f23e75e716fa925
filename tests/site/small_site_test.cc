// Every page of the small site, as a whole: it renders without a fault, and what it hands to its
// template is what its type says.
#include "site/small_site.h"

#include <catch2/catch.hpp>
#include <set>

namespace shirube {
namespace {

/// Where a Value is not what its Type says: "desk.hours.rows[2]: text"; empty when it is. An absent
/// value is right for every type.
std::string mismatch(const Value& value, const Type& type, const std::string& path);

std::string list_mismatch(const List& list, const Type& type, const std::string& path) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string found =
        mismatch(list[i], *type.element, path + "[" + std::to_string(i) + "]");
    if (!found.empty()) return found;
  }
  return {};
}

std::string object_mismatch(const Object& object, const Type& type, const std::string& path) {
  if (object.type != &type) return path + ": another type than " + type.name;
  if (object.members.size() != type.members.size()) return path + ": number of members";
  for (std::size_t i = 0; i < object.members.size(); ++i) {
    const Type::Member& member = type.members[i];
    const std::string found =
        mismatch(object.members[i], *member.type, path + "." + std::string(member.key));
    if (!found.empty()) return found;
  }
  return {};
}

std::string mismatch(const Value& value, const Type& type, const std::string& path) {
  if (value.as<std::monostate>()) return {};
  const auto right = [&](bool kind) { return kind ? std::string() : path + ": not " + type.name; };
  switch (type.kind) {
    case Type::Kind::boolean:
      return right(value.as<bool>());
    case Type::Kind::integer:
      return right(value.as<std::int64_t>());
    case Type::Kind::number:
      return right(value.as<double>());
    case Type::Kind::text:
      return right(value.as<std::string>());
    case Type::Kind::url:
      return right(value.as<Url>());
    case Type::Kind::html:
      return right(value.as<Html>());
    case Type::Kind::list:
      if (const List* list = value.as<List>()) return list_mismatch(*list, type, path);
      return right(false);
    case Type::Kind::object:
      if (const Object* object = value.as<Object>()) return object_mismatch(*object, type, path);
      return right(false);
  }
  return path;
}

}  // namespace

TEST_CASE("The check of values against types finds what is wrong and where") {
  static const Type type{Type::Kind::object,
                         "pair",
                         nullptr,
                         {{"a", &text_type()}, {"b", &list_type(integer_type())}}};
  CHECK(mismatch(Object{&type, {"x", List{1, 2}}}, type, "it") == "");
  CHECK(mismatch(Object{&type, {Value(), Value()}}, type, "it") == "");
  CHECK(mismatch(Object{&type, {1, List{}}}, type, "it") == "it.a: not text");
  CHECK(mismatch(Object{&type, {"x", List{1, "y"}}}, type, "it") == "it.b[1]: not integer");
  CHECK(mismatch(Object{&type, {"x"}}, type, "it") == "it: number of members");
  CHECK(mismatch(Object{&word_type(), {}}, type, "it") == "it: another type than pair");
}

TEST_CASE("Every page's model is what its type says, for both audiences") {
  for (const Audience audience : {Audience::residents, Audience::professionals}) {
    test::SmallSite site(test::site_project(), audience);
    const SitePlan plan = plan_site(site.context);
    CHECK(plan.pages().size() > 20);
    for (const PlannedPage& page : plan.pages()) {
      INFO(page.route);
      CHECK(mismatch(page.model(), *page.model_type, "page") == "");
    }
  }
}

TEST_CASE("Every page renders with the built-in theme and without a fault") {
  for (const Audience audience : {Audience::residents, Audience::professionals}) {
    test::SmallSite site(test::site_project(), audience);
    const std::vector<OutputFile> files = site.files();
    CHECK(test::faults(site.sink) == "");
    CHECK(files.size() > 25);
    for (const OutputFile& file : files) {
      if (!file.path.ends_with(".html")) continue;
      INFO(file.path);
      CHECK(test::has(file.bytes, "<html lang=\"ja\""));
      CHECK(test::has(file.bytes, "</html>"));
    }
  }
}

TEST_CASE("Routes are planned once, and lie below the site") {
  for (const Audience audience : {Audience::residents, Audience::professionals}) {
    test::SmallSite site(test::site_project(), audience);
    std::set<std::string> routes;
    for (const OutputFile& file : site.files()) {
      INFO(file.path);
      CHECK(routes.insert(file.path).second);
      CHECK_FALSE(file.path.starts_with("/"));
      CHECK_FALSE(test::has(file.path, ".."));
    }
    CHECK(routes.contains("index.html"));
    CHECK(routes.contains("404.html"));
    CHECK(routes.contains("facilities/aozora.html"));
  }
}

TEST_CASE("The same site is the same bytes for any number of threads") {
  test::SmallSite one(test::site_project(), Audience::residents);
  test::SmallSite other(test::site_project(), Audience::residents);
  const auto files = one.files(1), again = other.files(7);
  REQUIRE(files.size() == again.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    INFO(files[i].path);
    CHECK(files[i].path == again[i].path);
    CHECK((files[i].bytes == again[i].bytes));
  }
}

TEST_CASE("Pages for professionals are not planned for residents") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const auto files = site.files();
  for (const char* route :
       {"trainings.html", "forms.html", "initiatives.html", "statistics.html",
        "lists/ebina-hospital.html", "confirm.html", "trainings.ics", "trainings/jirei.html",
        "facilities/urakata.html", "desks/renkei.html", "news/naibu.html", "pages/uchiwa.html"}) {
    INFO(route);
    CHECK(test::file_of(files, route).empty());
  }
}

TEST_CASE("Every page says who is responsible, where it comes from and when it was confirmed") {
  for (const Audience audience : {Audience::residents, Audience::professionals}) {
    test::SmallSite site(test::site_project(), audience);
    for (const OutputFile& file : site.files()) {
      if (!file.path.ends_with(".html")) continue;
      INFO(file.path);
      CHECK(test::has(file.bytes, "見本市役所"));
      CHECK(test::has(file.bytes, "見本の調査"));
      CHECK(test::has(file.bytes, "2026年4月1日"));
    }
  }
}

}  // namespace shirube
