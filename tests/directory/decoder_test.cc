#include "directory/decoder.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

std::string faults_with(const std::string& fields) {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("甲", fields));
  DiagnosticSink sink;
  project.load(sink);
  return test::faults(sink);
}

}  // namespace

TEST_CASE("Lines that were meant as a list and are one text to YAML are told at the first") {
  CHECK(faults_with("departments:\n  内科\n  外科\n") == "S038@8");
  CHECK(faults_with("departments:\n  ー内科\n  ー外科\n") == "S038@8");
  CHECK(faults_with("departments: ●内科\n") == "S038@7");
  CHECK(faults_with("departments: ［内科］\n") == "S039@7");
}

TEST_CASE("A list in one value may go on in the next line after its separator") {
  CHECK(faults_with("departments: 内科、\n  外科\n").empty());
  CHECK(faults_with("departments: 内科\n  、外科\n").empty());
  CHECK(faults_with("departments: |\n  内科、外科\n").empty());
  CHECK(faults_with("departments: \"内科、外科\"\n").empty());
}

TEST_CASE("A list where one word is due is told as such, not as an unknown word") {
  CHECK(faults_with("status: [休止中]\n") == "D005@7");
}

}  // namespace shirube
