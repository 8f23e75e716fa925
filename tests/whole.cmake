# Tests of the whole: golden sites, repeatable builds, and the checks of the repository themselves.

# The day as which tests build the sample content (script/test says it, too): tests do not hang on
# the clock.
set(SHIRUBE_SAMPLE_DATE 2026-11-20)

add_executable(golden ${CMAKE_CURRENT_LIST_DIR}/golden.cc)
set_target_properties(golden PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

# Runs the build's checks of pages over the seeded defects of tests/browser.
add_executable(page_checker ${CMAKE_CURRENT_LIST_DIR}/page_checker.cc)
target_link_libraries(page_checker PRIVATE shirube_publish)
target_include_directories(page_checker PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
set_target_properties(page_checker PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

add_test(NAME golden_runner COMMAND ${CMAKE_CURRENT_LIST_DIR}/golden_test.sh $<TARGET_FILE:golden>)
add_test(NAME repeatable_runner COMMAND ${CMAKE_CURRENT_LIST_DIR}/repeatable_test.sh
  ${CMAKE_CURRENT_LIST_DIR}/repeatable.sh)
add_test(NAME lint_checks COMMAND ${CMAKE_CURRENT_LIST_DIR}/lint_test.sh ${CMAKE_SOURCE_DIR})

if(TARGET shirube)
  file(GLOB sites CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/sites/*)
  foreach(site ${sites})
    cmake_path(GET site FILENAME name)
    add_test(NAME sites/${name} COMMAND golden $<TARGET_FILE:shirube> ${site})
  endforeach()
  add_test(NAME geocoding COMMAND ${CMAKE_CURRENT_LIST_DIR}/geocoding.sh $<TARGET_FILE:shirube>
      ${CMAKE_CURRENT_LIST_DIR}/geocoding)
  add_test(NAME usage COMMAND ${CMAKE_CURRENT_LIST_DIR}/usage.sh $<TARGET_FILE:shirube>
      ${CMAKE_CURRENT_LIST_DIR}/usage.txt)
  if(NOT SHIRUBE_SANITIZE)  # which needs terabytes of addresses
    add_test(NAME resources COMMAND ${CMAKE_CURRENT_LIST_DIR}/resources.sh $<TARGET_FILE:shirube>
        ${CMAKE_CURRENT_LIST_DIR}/sites/minimal)
  endif()
  add_test(NAME repeatable
    COMMAND ${CMAKE_CURRENT_LIST_DIR}/repeatable.sh $<TARGET_FILE:shirube> ${CMAKE_SOURCE_DIR}
      ${SHIRUBE_SAMPLE_DATE})
endif()

# Only script/bench builds it.
add_executable(bench EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/bench/bench.cc)
target_link_libraries(bench PRIVATE shirube_base)
set_target_properties(bench PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

# Only script/bench-map builds it.
add_executable(bench_map EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/bench/map_points.cc)
target_link_libraries(bench_map PRIVATE shirube_site)
set_target_properties(bench_map PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
