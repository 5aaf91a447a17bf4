package app.dapei.live.ui;

import app.dapei.live.RundownItem;
import app.dapei.live.core.Cue;
import app.dapei.live.core.HostState;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveState;
import java.util.ArrayList;
import java.util.List;

/** What a console names: the run-down, what is on air, and what its cues are about. */
final class NamedItems {

    private NamedItems() {}

    static List<LiveItem> of(List<RundownItem> rundown, LiveState state, HostState host) {
        var named = new ArrayList<>(rundown.stream().map(RundownItem::item).toList());
        if (state.onAir() != null) {
            named.add(state.onAir());
        }
        if (host.cue() != null) {
            named.addAll(of(host.cue()));
        }
        host.past().forEach(past -> named.addAll(of(past.cue())));
        host.notices().forEach(notice -> named.add(notice.item()));
        host.prices()
                .forEach(price -> named.add(new LiveItem.BundleItem(price.plan().bundleId())));
        return named;
    }

    /** What a cue is about, and what it offers. */
    static List<LiveItem> of(Cue cue) {
        var items = new ArrayList<>(cue.options().stream().map(Cue.Option::item).toList());
        items.add(cue.about());
        return items;
    }
}
