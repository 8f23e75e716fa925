// All kinds of records, whole. Whoever makes something for each kind at compile time (a row of
// record_kind.h) includes it and compiles them all; everybody else walks record_kinds(). A new kind
// is its header here and its name in kind_names.h.
#pragma once

#include "directory/article.h"
#include "directory/desk.h"
#include "directory/event.h"
#include "directory/facility.h"
#include "directory/initiative.h"
#include "directory/kind_names.h"
#include "directory/material.h"
#include "directory/municipality.h"
#include "directory/programme.h"
#include "directory/shared_form.h"
#include "directory/statistic.h"
