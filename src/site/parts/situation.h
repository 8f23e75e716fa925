// Situations in which people look for help: the four scenes of the programme, and what is asked for
// by itself. Each has a few plain sentences, by their names in the list of words, and the topics
// whose desks it leads to. A constant table; any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "directory/by_audience.h"
#include "directory/desk_words.h"
#include "directory/scene.h"
#include "words/situations.h"

namespace shirube {

/// One sentence about situations.
using SituationText = std::string (SituationsWords::*)() const;

struct Situation {
  /// "discharge", for the route.
  std::string_view code;
  SituationText title;
  /// In the words of those who have it: 「退院が決まった、家でやっていけるか心配」.
  SituationText need;
  ByAudience<std::span<const SituationText>> sentences;
  std::span<const Topic> topics;
  /// The scene of materials about it; none for what is no scene.
  Scene scene = Scene::none;
  bool urgent = false;
};

/// In the order in which pages show them: the scenes first.
std::span<const Situation> situations();

/// "situations/discharge.html".
std::string situation_route(const Situation& situation);

class PageContext;
struct Link;

/// Links to the pages of all situations, each with its note.
std::vector<Link> situation_links(const PageContext& page);

}  // namespace shirube
