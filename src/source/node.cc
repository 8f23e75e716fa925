#include "source/node.h"

namespace shirube {

const Entry* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) return &entry;
  }
  return nullptr;
}

bool Node::blank() const {
  return kind == Kind::scalar && text.empty();
}

}  // namespace shirube
