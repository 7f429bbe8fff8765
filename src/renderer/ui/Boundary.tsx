import { Component, type ReactNode } from 'react';
import { Notice } from './Notice';

export interface BoundaryProps {
  /** What stopped, as a sentence, and what of it is safe. */
  message: string;
  children: ReactNode;
}

/** Keeps a fault in one part of the window from taking the other parts away with it. */
export class Boundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Notice kind="bad">{this.props.message}</Notice> : this.props.children;
  }
}
