// Page Rapport on the sample municipality in a database in memory, with answers in place of dialogs.
#pragma once

#include "gui/pages/report_page.h"
#include "support/fake_dialogs.h"

#include <QTest>

#include <memory>

namespace vf::test {

/// Remembers where the page wanted to go.
class FakeNavigator final : public gui::Navigator
{
public:
    QStringList opened;
    void openPage(QLatin1StringView key) override { opened << key; }
    void openGain(const domain::GainId &) override {}
    void openFollowUp(QLatin1StringView) override {}
    void openSample(QLatin1StringView) override { opened << QStringLiteral("sample"); }
};

class ReportPageFixture
{
public:
    enum class Contents { Empty, Sample };
    /// Shows the page per 31.12.2017, 1180 x 800; today is 15.1.2026.
    explicit ReportPageFixture(Contents contents = Contents::Sample);

    presentation::Workspace &workspace() { return *m_workspace; }
    gui::ReportPage &page() { return *m_page; }
    template<class T>
    T *find(const char *name)
    {
        T *found = m_page->findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    /// The text of the key figure as the report prints it.
    QString figure(const char *key) const;

    FakeDialogs dialogs;
    FakeNavigator navigator;

private:
    std::unique_ptr<presentation::Workspace> m_workspace;
    std::unique_ptr<gui::ReportPage> m_page;
};

} // namespace vf::test
