// A saved view of the register: what is written is what is read, and words of another program are passed over.
#include "presentation/register_look.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf::presentation;
using namespace Qt::StringLiterals;

class RegisterLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLookComesBack()
    {
        for (const GainGrouping grouping : allGainGroupings())
            for (size_t view = 0; view < gainViewCount; ++view) {
                RegisterLook look;
                look.grouping = grouping;
                look.view = static_cast<GainView>(view);
                look.filter = u"leder \"12\" æøå"_s;
                look.tool = vf::domain::SourceTool::Board;
                look.sortColumn = GainRegisterModel::PlannedOn;
                look.sortOrder = Qt::DescendingOrder;
                look.shown = {GainRegisterModel::Owner, GainRegisterModel::Tool};
                look.hidden = {GainRegisterModel::Use};
                QVERIFY(registerLookFrom(toText(look)) == look);
            }
        QVERIFY(registerLookFrom(toText({})) == RegisterLook());
    }

    void whatIsNotUnderstoodIsPassedOver()
    {
        QVERIFY(registerLookFrom(u"ikke json"_s) == RegisterLook());
        QVERIFY(registerLookFrom(u"[1]"_s) == RegisterLook());
        const RegisterLook look = registerLookFrom(u"{\"view\":\"noe nytt\",\"grouping\":\"year\",\"shown\":[\"owner\",\"?\",3]}"_s);
        QVERIFY(look.view == GainView::All);
        QVERIFY(look.grouping == GainGrouping::Year);
        QCOMPARE(look.shown, QList<int>{GainRegisterModel::Owner});
    }
};

VF_TEST(RegisterLookTest);
#include "tst_register_look.moc"
