#include "support/test_registry.h"

#include <QCoreApplication>
#include <QTest>

#ifdef VF_TEST_WIDGETS
#include <QApplication>
using TestApplication = QApplication;
#else
using TestApplication = QCoreApplication;
#endif

namespace vf::test {

std::vector<RegisteredTest> &registeredTests()
{
    static std::vector<RegisteredTest> tests;
    return tests;
}

TestRegistration::TestRegistration(const char *path, std::function<std::unique_ptr<QObject>()> make)
{
    QByteArray file(path);
    file = file.mid(file.lastIndexOf('/') + 1);
    file.truncate(file.lastIndexOf('.'));
    registeredTests().push_back({file, std::move(make)});
}

} // namespace vf::test

/// Usage: vf_tests_<room> [--only tst_<name>] [Qt Test options]. Without --only every class runs.
int main(int argc, char **argv)
{
    TestApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    QByteArray only;
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--only")); at > 0 && at + 1 < arguments.size()) {
        only = arguments.at(at + 1).toUtf8();
        arguments.remove(at, 2);
    }
    int failures = 0;
    int classes = 0;
    for (const auto &test : vf::test::registeredTests()) {
        if (!only.isEmpty() && test.file != only)
            continue;
        ++classes;
        failures += QTest::qExec(test.make().get(), arguments);
    }
    if (classes == 0) {
        qCritical("No test class for '%s'", only.constData());
        return 1;
    }
    return failures == 0 ? 0 : 1;
}
