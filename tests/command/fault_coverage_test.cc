// Every fault that content, a theme or the command line can cause is caused by a golden site, so
// that each message has been read by a person, with its place and its remedy.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace shirube {
namespace {

namespace fs = std::filesystem;

struct Uncovered {
  std::string_view code;
  std::string_view reason;
};

/// Faults that no golden site can cause. The list only ever shrinks.
constexpr Uncovered uncovered[] = {
    {"S010", "needs a file of more than 1 MiB (tests/source/folder_test.cc)"},
    {"W040", "needs an output of an earlier build (tests/publish/removal_brake_test.cc)"},
    {"U005", "needs a machine without memory (tests/resources.sh)"},
    {"W007", "needs a second build that runs at the same time"},
    {"W009", "needs a disk that fails after the output was exchanged"},
    {"W010", "needs a file system that cannot exchange two folders"},
    {"W036", "needs a page of more than 14 KiB compressed (tests/publish/page_checks/weight_rules_test.cc)"},
    {"W037", "needs a text of more than 14 KiB compressed (tests/publish/page_checks/weight_rules_test.cc)"},
    {"W011", "needs a port that is in use, and the command does not end otherwise"},
};

bool is_uncovered(std::string_view code) {
  for (const Uncovered& fault : uncovered) {
    if (fault.code == code) return true;
  }
  return false;
}

/// What the golden sites and the golden runs of the geocoding commands say, one after the other.
std::string golden_messages() {
  std::string messages;
  const auto add = [&](const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    messages.append(std::istreambuf_iterator<char>(file), {});
  };
  for (const fs::directory_entry& site :
       fs::directory_iterator(fs::path(SHIRUBE_TESTS) / "sites")) {
    add(site.path() / "expect" / "messages.txt");
  }
  for (const fs::directory_entry& run :
       fs::directory_iterator(fs::path(SHIRUBE_TESTS) / "geocoding" / "expect")) {
    add(run.path());
  }
  return messages;
}

/// The codes that stand at the head of a message: "エラー D001  …".
std::set<std::string_view> told_codes(const std::string& messages) {
  std::set<std::string_view> codes;
  for (const FaultInfo& fault : fault_registry()) {
    for (const char* severity : {"エラー ", "警告 ", "お知らせ "}) {
      const std::string head = severity + std::string(fault.code) + "  ";
      if (messages.find(head) != messages.npos) codes.insert(fault.code);
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("every fault is told by a golden site, or has a reason why it cannot be") {
  const std::string messages = golden_messages();
  REQUIRE_FALSE(messages.empty());
  const std::set<std::string_view> told = told_codes(messages);
  for (const FaultInfo& fault : fault_registry()) {
    INFO(fault.code << " " << fault.name);
    CHECK(told.contains(fault.code) != is_uncovered(fault.code));
  }
}

TEST_CASE("every fault without a golden site exists") {
  std::set<std::string_view> known;
  for (const FaultInfo& fault : fault_registry()) known.insert(fault.code);
  for (const Uncovered& fault : uncovered) {
    INFO(fault.code);
    CHECK(known.contains(fault.code));
    CHECK_FALSE(fault.reason.empty());
  }
}

}  // namespace shirube
