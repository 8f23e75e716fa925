#include "site/parts/article_page.h"

#include "directory/material.h"

namespace shirube {

std::vector<std::string> scene_labels(const std::vector<Scene>& scenes) {
  std::vector<std::string> labels;
  for (Scene scene : scenes) labels.emplace_back(word_of(scene).label);
  return labels;
}

}  // namespace shirube
