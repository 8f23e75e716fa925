// Gathers the towns of one municipality from several sources. A town that comes again, in whatever
// writing, only adds what was not known of it. One owner, one thread.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "place/towns/town_list.h"

namespace shirube {

class TownListBuilder {
 public:
  /// Tells that desks part the 丁目 of a 町 among themselves: these become towns of their own.
  /// Before anything is added.
  void part(const std::u16string& whole_key) { parted_.insert(whole_key); }

  /// The name may have a 丁目; code and kana may be empty.
  void add(std::string_view name, std::string_view postal_code = {}, std::string_view kana = {});
  /// The same from a table that has all towns: where it has the 丁目 of a parted 町, these replace
  /// it.
  void add_row(std::string_view name, std::string_view postal_code, std::string_view kana);

  /// Only if the town is known already.
  void add_code(std::string_view name, std::string_view postal_code);
  bool empty() const { return towns_.empty(); }

  /// In the order of TownLists. Leaves nothing.
  std::vector<Town> take();

 private:
  void lend_to_chome();
  bool replaced_by_chome(const Town& town) const;

  std::set<std::u16string> parted_;
  std::set<std::u16string> with_chome_;
  std::vector<Town> towns_;
  std::unordered_map<std::u16string, std::size_t> by_key_;
};

}  // namespace shirube
