#include "gui_gains/gains_desk.h"
#include "gui/pages/gains_page.h"
#include "gui/pages/overview_page.h"
#include "application/read_model/follow_up.h"
#include "presentation/gain_register_model.h"
#include "support/test_registry.h"
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>
using namespace vf; using namespace vf::test;
class SpeedTest : public QObject { Q_OBJECT
private Q_SLOTS:
  void run() {
    GainsDesk desk; desk.addSmallMunicipality();
    base::IdSource ids(*desk.clock, 7);
    application::ChangeSet set;
    std::vector<domain::UnitId> units;
    for (int u=0;u<1000;++u){ domain::Unit x; x.id=domain::UnitId(ids.nextUuid()); x.name=QStringLiteral("Enhet %1 på Ås").arg(u); set.insert(x); units.push_back(x.id);}
    for (int i=0;i<50000;++i){ domain::Gain g; g.id=domain::GainId(ids.nextUuid()); g.code=QStringLiteral("G-%1").arg(i,6,10,QLatin1Char('0')); g.title=QStringLiteral("Kortere rapport ved vaktskifte nummer %1").arg(i); g.unit=units[size_t(i%1000)]; g.basis=base::HoursPerFte::of(1750); g.responsible=QStringLiteral("Avdelingsleder"); set.insert(g);
      for(int p=0;p<10;++p){ domain::Posting q; q.id=domain::PostingId(ids.nextUuid()); q.gain=g.id; q.unit=g.unit; q.account=p==0?domain::Account::Identified:domain::Account::Quality; q.effectiveOn=QDate(2012,1,1).addDays((i*7+p*150)%2000+p); if(p==0) q.effectiveOn=QDate(2011,12,1); q.amount=domain::Amount::of(base::HoursPerYear::of(p==0?500:20)); q.recordedAt=desk.clock->now(); set.insert(q);} }
    application::Session session{QStringLiteral("x"), application::SessionRole::Coordinator, std::nullopt}; application::ChangeNotifier n;
    application::WorkContext ctx{*desk.store, session, *desk.clock, ids, n};
    auto r = application::commitChanges(ctx, {QStringLiteral("import.gains"), {}}, std::move(set)); QVERIFY(r);
    QElapsedTimer t; t.start(); desk.reload(); qInfo("load %lld", t.restart());
    presentation::GainRegisterModel m; t.restart(); m.show(desk.workspace->snapshot(), desk.workspace->figures()); qInfo("register show %lld ms", t.restart());
    m.show(desk.workspace->snapshot(), desk.workspace->figures()); qInfo("register show again %lld ms", t.restart());
    for (const char *s : {"r","ra","rap","rapport","rapport 77","g-0012","xyz",""}) { t.restart(); m.setFilter(QString::fromLatin1(s)); qInfo("filter '%s' %lld ms -> %d", s, t.elapsed(), m.rowCount()); }
    auto sec = (t.restart(), application::followUp(desk.workspace->snapshot(), desk.workspace->figures())); qInfo("followUp %lld", t.restart());
    gui::GainsPage page(desk.context()); page.resize(1200,800); page.show(); settle(); qInfo("page show %lld", t.restart());
    auto *edit = widget<QLineEdit>(QStringLiteral("gains.filter"));
    for (const char *s : {"r","ra","rap","rapport 77","rapport 777",""}) { t.restart(); edit->setText(QString::fromLatin1(s)); qint64 a=t.elapsed(); settle(); qInfo("typed '%s' %lld + paint %lld", s, a, t.elapsed()-a); }
    page.hide();
    gui::OverviewPage ov(desk.context()); ov.resize(1200,800); t.restart(); ov.show(); settle(); qInfo("overview show %lld", t.restart());
    desk.workspace->setAsOf(QDate(2016,12,31)); settle(); qInfo("overview new date %lld", t.restart());
  }
};
VF_TEST(SpeedTest);
#include "tst_zz_speed.moc"
