# Fuzz targets: NAME_fuzz.cc with the seeds of the folder NAME, run by script/fuzz NAME.
function(shirube_fuzz name room)
  add_executable(fuzz_${name} ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/${name}_fuzz.cc)
  target_include_directories(fuzz_${name} PRIVATE ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/..)
  target_link_libraries(fuzz_${name} PRIVATE shirube_${room} PkgConfig::XXHASH)
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
endfunction()

shirube_fuzz(answer_reader place)
shirube_fuzz(address place)
shirube_fuzz(gazetteer place)
