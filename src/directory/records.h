// All records of a project, one list a kind, in the order of their ids. Both the Directory (all
// there is) and a View (what one audience may see) hold their records in one of these, and share
// those that are the same for both. Filled by one thread, then read by any; what is shared is never
// changed. Includes no kind of record: who looks into one includes it.
#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "directory/record_kind.h"
#include "directory/reference.h"

namespace shirube {

// Names alone, for those who only hand records on; whose record is looked into is included.
struct Desk;
struct Event;
struct Facility;
struct Initiative;
struct Material;
struct Municipality;
struct News;
struct Page;
struct Programme;
struct PublicEvent;
struct SharedForm;
struct Site;
struct Statistic;
struct Training;

/// The records of one kind. `R` is const where they must not be changed. Lives as long as they do.
template <class R>
class RecordList {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = std::remove_const_t<R>;
    using difference_type = std::ptrdiff_t;
    using pointer = R*;
    using reference = R&;

    Iterator() = default;
    explicit Iterator(const std::shared_ptr<Record>* at) : at_(at) {}
    R& operator*() const { return static_cast<R&>(**at_); }
    R* operator->() const { return &**this; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) { return Iterator(at_++); }
    bool operator==(const Iterator&) const = default;

   private:
    const std::shared_ptr<Record>* at_ = nullptr;
  };

  explicit RecordList(const std::vector<std::shared_ptr<Record>>& records) : records_(&records) {}
  Iterator begin() const { return Iterator(records_->data()); }
  Iterator end() const { return Iterator(records_->data() + records_->size()); }
  std::size_t size() const { return records_->size(); }
  bool empty() const { return records_->empty(); }
  R& operator[](std::size_t index) const { return static_cast<R&>(*(*records_)[index]); }

 private:
  const std::vector<std::shared_ptr<Record>>* records_;
};

class Records {
 public:
  Records();
  Records(Records&&) = default;
  Records& operator=(Records&&) = default;

  const Site& site() const { return *site_; }
  Site& site() { return *site_; }

  template <class R>
  RecordList<R> all() {
    return RecordList<R>(shelf(record_kind<R>()).records);
  }
  template <class R>
  RecordList<const R> all() const {
    return RecordList<const R>(shelf(record_kind<R>()).records);
  }
  RecordList<Record> of(const RecordKind& kind) { return RecordList<Record>(shelf(kind).records); }
  RecordList<const Record> of(const RecordKind& kind) const {
    return RecordList<const Record>(shelf(kind).records);
  }

  /// The record with this id, or null. Works after index().
  template <class R>
  const R* find(std::string_view id) const {
    return as_kind<R>(find(record_kind<R>(), id));
  }
  template <class R>
  const R* find(const Ref<R>& reference) const {
    return find<R>(reference.id);
  }
  const Record* find(const RecordKind& kind, std::string_view id) const;

  template <class R>
  void add(R record) {
    add(record_kind<R>(), std::make_shared<R>(std::move(record)));
  }
  void add(const RecordKind& kind, std::shared_ptr<Record> record) {
    shelf(kind).records.push_back(std::move(record));
  }
  /// The records of a kind as they are held, to be shared or put in the place of others.
  std::vector<std::shared_ptr<Record>>& held(const RecordKind& kind) { return shelf(kind).records; }
  const std::vector<std::shared_ptr<Record>>& held(const RecordKind& kind) const {
    return shelf(kind).records;
  }

  /// Puts a record in the place of another with the same id, after index().
  void replace(const RecordKind& kind, std::size_t index, std::shared_ptr<Record> record);

  /// Sorts each list by id and makes find() work.
  void index();

 private:
  struct Shelf {
    std::vector<std::shared_ptr<Record>> records;
    /// The ids are those of the records that are held.
    std::unordered_map<std::string_view, std::size_t> by_id;
  };

  Shelf& shelf(const RecordKind& kind) { return shelves_[kind.number]; }
  const Shelf& shelf(const RecordKind& kind) const { return shelves_[kind.number]; }

  std::shared_ptr<Site> site_;
  std::vector<Shelf> shelves_;
};

}  // namespace shirube
