# The functions that make every target of the house, and the one interface target with warnings and Qt definitions.

add_library(vf_build_flags INTERFACE)
add_library(vf::build_flags ALIAS vf_build_flags)
target_compile_features(vf_build_flags INTERFACE cxx_std_20)
target_include_directories(vf_build_flags INTERFACE "${CMAKE_SOURCE_DIR}/src")
target_compile_definitions(vf_build_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    VF_VERSION="${PROJECT_VERSION}")
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(vf_build_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wswitch-enum -Wnon-virtual-dtor
        -Woverloaded-virtual -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Wnull-dereference
        $<$<BOOL:${VF_WARNINGS_AS_ERRORS}>:-Werror>)
    # GCC 12 reports false null dereferences and uninitialised optionals inside the standard library at -O2.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(vf_build_flags INTERFACE -Wno-null-dereference -Wno-maybe-uninitialized)
    endif()
endif()
if(VF_SANITIZE)
    target_compile_options(vf_build_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    target_link_options(vf_build_flags INTERFACE -fsanitize=address,undefined)
endif()
if(VF_COVERAGE)
    target_compile_options(vf_build_flags INTERFACE --coverage -fprofile-update=atomic)
    target_link_options(vf_build_flags INTERFACE --coverage)
endif()

# vf_room(<name> [ROOMS <room>...] [LINK <library>...] [PRECOMPILE <header>...])
# A static library vf_<name> from every source under the current folder. ROOMS are the rooms it may use:
# tests/architecture reads the includes and holds the code to the same list.
function(vf_room name)
    cmake_parse_arguments(ARG "" "" "ROOMS;LINK;PRECOMPILE" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "*.cpp" "*.h")
    add_library(vf_${name} STATIC ${sources})
    add_library(vf::${name} ALIAS vf_${name})
    list(TRANSFORM ARG_ROOMS PREPEND vf::)
    target_link_libraries(vf_${name} PUBLIC ${ARG_ROOMS} ${ARG_LINK} PRIVATE vf::build_flags)
    target_include_directories(vf_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
    set_target_properties(vf_${name} PROPERTIES AUTOMOC ON CXX_EXTENSIONS OFF)
    if(ARG_PRECOMPILE)
        target_precompile_headers(vf_${name} PRIVATE ${ARG_PRECOMPILE})
    endif()
endfunction()

# vf_program(<name> MAIN <source> ROOMS <room>... [LINK <library>...])
function(vf_program name)
    cmake_parse_arguments(ARG "" "" "MAIN;ROOMS;LINK" ${ARGN})
    add_executable(${name} ${ARG_MAIN})
    list(TRANSFORM ARG_ROOMS PREPEND vf::)
    target_link_libraries(${name} PRIVATE ${ARG_ROOMS} ${ARG_LINK} vf::build_flags)
    set_target_properties(${name} PROPERTIES AUTOMOC ON CXX_EXTENSIONS OFF
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
endfunction()

# vf_tests(<room> ROOMS <room>... [LINK <library>...] [LABELS <label>...] [WIDGETS])
# One test program per room from every tst_*.cpp under the current folder, and one ctest entry per file.
# Each file registers its class with VF_TEST (tests/support/test_registry.h); --only picks one file.
# WIDGETS: the tests run in a QApplication on the offscreen platform.
function(vf_tests room)
    cmake_parse_arguments(ARG "WIDGETS" "" "ROOMS;LINK;LABELS" ${ARGN})
    set(support vf_test_support)
    if(ARG_WIDGETS)
        set(support vf_test_support_widgets)
    endif()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "*.cpp" "*.h")
    add_executable(vf_tests_${room} ${sources})
    list(TRANSFORM ARG_ROOMS PREPEND vf::)
    target_link_libraries(vf_tests_${room} PRIVATE ${support} ${ARG_ROOMS} ${ARG_LINK} vf::build_flags)
    set_target_properties(vf_tests_${room} PROPERTIES AUTOMOC ON CXX_EXTENSIONS OFF)
    foreach(source IN LISTS sources)
        get_filename_component(stem "${source}" NAME_WE)
        if(NOT stem MATCHES "^tst_")
            continue()
        endif()
        string(REGEX REPLACE "^tst_" "" test "${stem}")
        add_test(NAME ${room}.${test} COMMAND vf_tests_${room} --only ${stem})
        set_tests_properties(${room}.${test} PROPERTIES LABELS "${room};${ARG_LABELS}" TIMEOUT 300
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Europe/Oslo;LC_ALL=C.UTF-8")
    endforeach()
endfunction()
