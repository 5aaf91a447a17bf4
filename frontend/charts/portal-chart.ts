import { LitElement, css, html } from 'lit';
import { init, use, type ECharts } from 'echarts/core';
import { BarChart, CustomChart, GraphChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  CustomChart,
  GraphChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** Tokens of the communities' colours, in turn. */
const COMMUNITY_COLOURS = ['associated', 'bundle', 'main', 'treatment', 'target', 'former', 'control'];

interface Series {
  name: string;
  colour: string;
  values: (number | null)[];
  lows?: (number | null)[] | null;
  highs?: (number | null)[] | null;
}

interface GraphNode {
  id: string;
  name: string;
  size: number;
  community: number;
  remark: string;
}

interface GraphLink {
  source: string;
  target: string;
  strength: number;
  remark: string;
}

interface GraphData {
  kind: 'graph';
  nodes: GraphNode[];
  links: GraphLink[];
}

interface ChartData {
  kind: 'line' | 'bar';
  unit: string;
  categories: string[];
  series: Series[];
}

/** The portal's one chart element: data in, an SVG and a table for screen readers out. */
class PortalChart extends LitElement {
  static properties = { data: { type: Object } };

  static styles = css`
    :host {
      display: block;
      min-height: 200px;
      position: relative;
    }
    #canvas {
      position: absolute;
      inset: 0;
    }
    table {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  declare data?: ChartData | GraphData;

  private chart?: ECharts;
  private resized?: ResizeObserver;
  private scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => this.draw();

  override connectedCallback() {
    super.connectedCallback();
    this.resized = new ResizeObserver(() => this.chart?.resize());
    this.resized.observe(this);
    this.scheme.addEventListener('change', this.redraw);
    if (this.hasUpdated) {
      this.draw();
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resized?.disconnect();
    this.scheme.removeEventListener('change', this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
  }

  override render() {
    const data = this.data;
    return html`
      <div id="canvas" aria-hidden="true"></div>
      ${data?.kind === 'graph' ? this.linkTable(data) : data ? this.valueTable(data) : ''}
    `;
  }

  private linkTable(data: GraphData) {
    const names = new Map(data.nodes.map((node) => [node.id, node.name]));
    return html`<table>
      <tbody>
        ${data.links.map(
          (link) => html`<tr>
            <th scope="row">${names.get(link.source)} – ${names.get(link.target)}</th>
            <td>${link.remark}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private valueTable(data: ChartData) {
    return html`<table>
      <thead>
        <tr>
          <th></th>
          ${data.series.map((one) => html`<th scope="col">${one.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${data.categories.map(
          (category, row) => html`<tr>
            <th scope="row">${category}</th>
            ${data.series.map((one) => html`<td>${this.cell(one, row)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private cell(series: Series, row: number) {
    const value = series.values[row] ?? '–';
    const low = series.lows?.[row];
    const high = series.highs?.[row];
    return low == null || high == null ? value : `${value} (${low} – ${high})`;
  }

  override updated() {
    this.draw();
  }

  private draw() {
    const canvas = this.renderRoot.querySelector<HTMLElement>('#canvas');
    if (!canvas || !this.data || !this.isConnected) {
      return;
    }
    if (!this.chart) {
      this.chart = init(canvas, undefined, { renderer: 'svg' });
      this.chart.on('click', 'series.graph', (event) => {
        const id = event.dataType === 'node' ? (event.data as GraphNode).id : undefined;
        if (id) {
          this.dispatchEvent(new CustomEvent('chart-point', { detail: { id } }));
        }
      });
    }
    this.chart.setOption(this.data.kind === 'graph' ? this.graphOption(this.data) : this.option(this.data), true);
  }

  private graphOption(data: GraphData) {
    const probe = getComputedStyle(this);
    const colour = (community: number) =>
      probe.getPropertyValue(`--chart-${COMMUNITY_COLOURS[community % COMMUNITY_COLOURS.length]}`).trim();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const crowded = data.nodes.length > 60;
    return {
      animation: false,
      tooltip: { confine: true, formatter: (point: { data: GraphNode | GraphLink }) => this.escaped(point.data.remark) },
      series: [
        {
          type: 'graph',
          layout: 'force',
          force: {
            initLayout: 'circular',
            repulsion: crowded ? 90 : 180,
            edgeLength: [40, 120],
            gravity: 0.12,
            layoutAnimation: !still && !crowded,
          },
          roam: true,
          draggable: true,
          labelLayout: { hideOverlap: true },
          emphasis: { focus: 'adjacency' },
          label: { show: true, position: 'right', color: probe.color, fontFamily: probe.fontFamily, fontSize: 11 },
          data: data.nodes.map((node) => ({
            ...node,
            symbolSize: 10 + 26 * node.size,
            itemStyle: { color: colour(node.community) },
          })),
          links: data.links.map((link) => ({
            ...link,
            lineStyle: { width: 1 + 4 * link.strength, opacity: 0.25 + 0.5 * link.strength, curveness: 0.05 },
          })),
        },
      ],
    };
  }

  private escaped(text: string) {
    const holder = document.createElement('span');
    holder.textContent = text;
    return holder.innerHTML;
  }

  /** Whiskers from low to high over the bars of one series. */
  private whiskers(data: ChartData, position: number, colour: string) {
    const series = data.series[position];
    const { lows, highs } = series;
    return {
      type: 'custom',
      silent: true,
      tooltip: { show: false },
      z: 3,
      // so that the axis reaches to their ends
      encode: { x: 0, y: [1, 2] },
      data: data.categories.map((_, row) => [row, lows?.[row], highs?.[row]]),
      renderItem: (_: unknown, api: any) => {
        const low = api.coord([api.value(0), api.value(1)]);
        const high = api.coord([api.value(0), api.value(2)]);
        const band = api.size([1, 0])[0];
        const bar = Math.min(32, (band * 0.8) / (data.series.length + 0.3 * (data.series.length - 1)));
        const x = low[0] + (position - (data.series.length - 1) / 2) * bar * 1.3;
        const line = (x1: number, y1: number, x2: number, y2: number) => ({
          type: 'line',
          shape: { x1, y1, x2, y2 },
          style: { stroke: colour, lineWidth: 1.5 },
        });
        return {
          type: 'group',
          children: [
            line(x, low[1], x, high[1]),
            line(x - 5, low[1], x + 5, low[1]),
            line(x - 5, high[1], x + 5, high[1]),
          ],
        };
      },
    };
  }

  private option(data: ChartData) {
    const probe = getComputedStyle(this);
    const token = (name: string) => probe.getPropertyValue(name).trim();
    const text = { color: probe.color, fontFamily: probe.fontFamily };
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return {
      animation: !still,
      animationDuration: 200,
      textStyle: text,
      grid: { left: 8, right: 16, top: data.series.length > 1 ? 40 : 24, bottom: 8, containLabel: true },
      legend: data.series.length > 1 ? { top: 0, left: 0, textStyle: text } : undefined,
      tooltip: { trigger: 'axis', confine: true },
      xAxis: { type: 'category', data: data.categories, axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false } },
      yAxis: {
        type: 'value',
        name: data.unit,
        nameTextStyle: text,
        axisLabel: text,
        splitLine: { lineStyle: { color: token('--chart-grid') || '#8884' } },
      },
      series: [...data.series.map((one) => ({
        type: data.kind,
        name: one.name,
        data: one.values,
        showSymbol: data.categories.length < 40,
        smooth: false,
        barMaxWidth: 32,
        lineStyle: { width: 2, type: one.colour === 'former' ? 'dashed' : 'solid' },
        itemStyle: { color: token(`--chart-${one.colour}`) || undefined, borderRadius: data.kind === 'bar' ? [4, 4, 0, 0] : 0 },
      })),
        ...data.series.flatMap((one, position) => (one.lows && one.highs ? [this.whiskers(data, position, probe.color)] : [])),
      ],
    };
  }
}

customElements.define('portal-chart', PortalChart);
