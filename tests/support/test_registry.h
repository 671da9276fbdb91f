// One test program per room: every tst_*.cpp registers its class here and support/test_main.cpp runs them.
#pragma once

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace vf::test {

struct RegisteredTest
{
    QByteArray file; ///< "tst_ledger"
    std::function<std::unique_ptr<QObject>()> make;
};

std::vector<RegisteredTest> &registeredTests();

struct TestRegistration
{
    TestRegistration(const char *path, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace vf::test

/// Registers `Class` (a QObject with private slots as tests) under the name of its file.
#define VF_TEST(Class)                                                                                                 \
    static const vf::test::TestRegistration registerThisTest(__FILE__, [] { return std::make_unique<Class>(); })
