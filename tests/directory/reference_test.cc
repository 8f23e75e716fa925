#include "directory/reference.h"

#include <catch2/catch.hpp>

#include "directory/decoding.h"
#include "directory/desk.h"

namespace shirube {
namespace {

struct KeepOnly : ReferenceVisitor {
  std::string id;
  std::string targets;
  explicit KeepOnly(std::string kept) : id(std::move(kept)) {}
  bool keep(Reference& reference) override {
    targets += std::string(reference.target) + ";";
    return reference.id == id;
  }
};

Ref<Desk> desk(std::string id) {
  Ref<Desk> reference;
  reference.id = std::move(id);
  return reference;
}

}  // namespace

TEST_CASE("A reference is the name of a file, and knows what it means and where it stands") {
  const auto read = test::decode<Ref<Desk>>(" ebina-center ");
  CHECK(read.value.id == "ebina-center");
  CHECK(read.value.target == "desk");
  CHECK(read.value.where.column == 8);
  CHECK(test::decode<Ref<Desk>>(test::list_node()).faults == "D005");
}

TEST_CASE("A reference that may not stay is cleared, in a list it is taken out") {
  KeepOnly keep("a");
  Ref<Desk> gone = desk("b");
  Kind<Ref<Desk>>::references(gone, keep);
  CHECK_FALSE(gone.given());
  std::vector<Ref<Desk>> several = {desk("b"), desk("a"), desk("c")};
  Kind<std::vector<Ref<Desk>>>::references(several, keep);
  REQUIRE(several.size() == 1);
  CHECK(several[0].id == "a");
  CHECK(keep.targets == "desk;desk;desk;desk;");
}

TEST_CASE("A reference that is not given is not visited") {
  KeepOnly keep("");
  Ref<Desk> none;
  Kind<Ref<Desk>>::references(none, keep);
  CHECK(keep.targets.empty());
}

}  // namespace shirube
