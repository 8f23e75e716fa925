// The one list of the kinds of records. Whoever makes something for each kind at compile time (a
// row of record_kind.h, what the pages of a kind are) includes it and compiles them all; everybody
// else walks record_kinds(). A new kind is its header and its name here.
#pragma once

#include "directory/article.h"
#include "directory/desk.h"
#include "directory/event.h"
#include "directory/facility.h"
#include "directory/initiative.h"
#include "directory/material.h"
#include "directory/municipality.h"
#include "directory/programme.h"
#include "directory/shared_form.h"
#include "directory/statistic.h"

// clang-format off
#define SHIRUBE_EACH_KIND(KIND) \
  KIND(Municipality)            \
  KIND(Facility)                \
  KIND(Desk)                    \
  KIND(Training)                \
  KIND(PublicEvent)             \
  KIND(Material)                \
  KIND(SharedForm)              \
  KIND(Programme)               \
  KIND(Initiative)              \
  KIND(Statistic)               \
  KIND(Page)                    \
  KIND(News)
// clang-format on
