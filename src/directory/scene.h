// How 在宅医療・介護連携推進事業の手引き divides the work: the scenes in which people need help,
// and the tasks of municipalities. Constants; any thread.
#pragma once

#include "directory/vocabulary.h"

namespace shirube {

/// The four scenes of 在宅医療・介護連携推進事業の手引き.
enum class Scene { none, discharge, daily_care, sudden_change, end_of_life };
template <>
const Vocabulary& vocabulary<Scene>();
template <>
struct Kind<Scene> : WordKind<Scene> {};

/// The 8 tasks ア to ク of the programme, as the taxonomy of 2015 (平成27年度) orders them.
enum class Task { none, a, i, u, e, o, ka, ki, ku };
template <>
const Vocabulary& vocabulary<Task>();
template <>
struct Kind<Task> : WordKind<Task> {};

}  // namespace shirube
