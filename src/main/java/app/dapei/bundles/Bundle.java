package app.dapei.bundles;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundlePicture;
import app.dapei.bundles.core.Demonstration;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A bundle on its way; moves itself from state to state and refuses moves that make no sense. */
@Entity
@Table(name = "bundle")
class Bundle {

    @Id
    private UUID id = new UUID(0, 0);

    @TenantId
    @Column(name = "shop_id")
    private @Nullable Long shopId;

    private String name = "";
    private @Nullable String nameEn;
    private String scenario = "";
    private long mainProductId;
    private int mainQuantity = 1;

    @Enumerated(EnumType.STRING)
    private RuleKind priceRule = RuleKind.PERCENT_OFF;

    private long priceValue;
    private String priceDetail = "";
    private @Nullable Long priceFloor;
    private long minimumMargin;
    private String steps = "";
    private String media = "";
    private String picture = "";

    @Enumerated(EnumType.STRING)
    private BundleState state = BundleState.DRAFT;

    @Enumerated(EnumType.STRING)
    private @Nullable BundleState stateBefore;

    private int position;

    @Version
    private @Nullable Integer version;

    private Instant createdAt = Instant.EPOCH;
    private Instant updatedAt = Instant.EPOCH;
    private @Nullable Instant publishedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "bundle_slot", joinColumns = @JoinColumn(name = "bundle_id"))
    @OrderColumn(name = "position")
    private List<SlotRecord> slots = new ArrayList<>();

    protected Bundle() {}

    Bundle(long shopId, BundleDraft draft, int position, Instant now) {
        this.id = UUID.randomUUID();
        this.shopId = shopId;
        this.position = position;
        this.createdAt = now;
        change(draft, now);
    }

    final void change(BundleDraft draft, Instant now) {
        var main = draft.mainProductId();
        if (main == null || shopId == null) {
            throw new IllegalArgumentException("a bundle is stored with its main product and shop; name: " + name);
        }
        long shop = shopId;
        name = draft.name();
        nameEn = draft.nameEn();
        scenario = draft.scenario();
        mainProductId = main;
        mainQuantity = draft.mainQuantity();
        priceRule = RuleKind.of(draft.price());
        priceValue = RuleKind.value(draft.price());
        priceDetail = RuleKind.detail(draft.price());
        priceFloor = draft.floor();
        minimumMargin = draft.minimumMargin();
        steps = String.join("\n", draft.demonstration().steps());
        media = String.join("\n", draft.demonstration().media());
        picture = draft.picture().written();
        var records =
                draft.slots().stream().map(slot -> new SlotRecord(shop, slot)).toList();
        if (!records.equals(slots)) {
            slots.clear();
            slots.addAll(records);
        }
        updatedAt = now;
    }

    void publish(Instant now) {
        go(BundleState.LIVE, now);
        publishedAt = now;
    }

    /** Finishes a draft, or takes back that it is finished. */
    void finish(boolean finished, Instant now) {
        go(finished ? BundleState.READY : BundleState.DRAFT, now);
    }

    void pause(Instant now) {
        go(BundleState.PAUSED, now);
    }

    /** Puts it away; one that is live is paused by that. */
    void archive(Instant now) {
        var before = state == BundleState.LIVE ? BundleState.PAUSED : state;
        go(BundleState.ARCHIVED, now);
        stateBefore = before;
    }

    /** Takes it back from the archive, to where it was; never to the viewers. */
    void restore(Instant now) {
        var before = stateBefore == null ? BundleState.DRAFT : stateBefore;
        if (state != BundleState.ARCHIVED) {
            throw new BundleStateException(name, state, before);
        }
        go(before, now);
        stateBefore = null;
    }

    void moveTo(int otherPosition) {
        position = otherPosition;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    long mainProductId() {
        return mainProductId;
    }

    BundleState state() {
        return state;
    }

    boolean isLive() {
        return state == BundleState.LIVE;
    }

    int version() {
        return version == null ? 0 : version;
    }

    BundleDraft draft() {
        return new BundleDraft(
                name,
                nameEn,
                scenario,
                mainProductId,
                mainQuantity,
                slots.stream().map(SlotRecord::slot).toList(),
                priceRule.rule(priceValue, priceDetail),
                priceFloor,
                minimumMargin,
                demonstration(steps, media),
                BundlePicture.read(picture));
    }

    static Demonstration demonstration(String steps, String media) {
        return new Demonstration(steps.lines().toList(), media.lines().toList());
    }

    private void go(BundleState to, Instant now) {
        if (!state.canBecome(to)) {
            throw new BundleStateException(name, state, to);
        }
        state = to;
        updatedAt = now;
    }
}
