import { LitElement, css, html } from 'lit';
import { init, use, type ECharts } from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Series {
  name: string;
  colour: string;
  values: (number | null)[];
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

  declare data?: ChartData;

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
      ${data
        ? html`<table>
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
                  ${data.series.map((one) => html`<td>${one.values[row] ?? '–'}</td>`)}
                </tr>`,
              )}
            </tbody>
          </table>`
        : ''}
    `;
  }

  override updated() {
    this.draw();
  }

  private draw() {
    const canvas = this.renderRoot.querySelector<HTMLElement>('#canvas');
    if (!canvas || !this.data || !this.isConnected) {
      return;
    }
    this.chart ??= init(canvas, undefined, { renderer: 'svg' });
    this.chart.setOption(this.option(this.data), true);
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
      series: data.series.map((one) => ({
        type: data.kind,
        name: one.name,
        data: one.values,
        showSymbol: data.categories.length < 40,
        smooth: false,
        barMaxWidth: 32,
        lineStyle: { width: 2, type: one.colour === 'former' ? 'dashed' : 'solid' },
        itemStyle: { color: token(`--chart-${one.colour}`) || undefined, borderRadius: data.kind === 'bar' ? [4, 4, 0, 0] : 0 },
      })),
    };
  }
}

customElements.define('portal-chart', PortalChart);
